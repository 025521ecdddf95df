using System.Text.Json.Nodes;
using SummitManager.CheckIns;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.EndToEndTests.Door;

/// <summary>What is written twice, here and in the browser, says the same twice.</summary>
public sealed class ModulesTests(AppSite site) : IClassFixture<AppSite>
{
    [BrowserFact]
    public async Task The_browser_decides_every_case_as_the_server_does()
    {
        using var file = typeof(ModulesTests).Assembly.GetManifestResourceStream("check-in-cases.json")!;
        var cases = JsonNode.Parse(file)!;

        var wrong = await site.Page.EvaluateAsync<string[]>(
            """
            async text => {
              const { given, cases } = JSON.parse(text);
              const { decide } = await import('/door/decide.js');
              const isObject = v => v !== null && typeof v === 'object' && !Array.isArray(v);
              const merged = (a, b) => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map(k => [k, !(k in b) ? a[k] : isObject(a[k]) && isObject(b[k]) ? merged(a[k], b[k]) : b[k]]));
              return cases.filter(c => {
                const f = merged(given, c.with);
                const got = decide(f.ticket, f.checkpoint, f.priors, f.periods, f.direction, f.at);
                return got.outcome !== c.expect.outcome || got.period !== c.expect.period || (got.since ?? null) !== (c.expect.since ?? null);
              }).map(c => c.name);
            }
            """, cases.ToJsonString());

        Assert.Empty(wrong);
        Assert.True(cases["cases"]!.AsArray().Count > 40);
    }

    [BrowserFact]
    public async Task The_browser_folds_a_query_as_the_server_folds_the_list()
    {
        string[] texts =
        [
            "อบต.แม่ยาว", "อบต. เเม่ยาว", "เทศบาลนครเชียงราย", "โทร. ๐๒-๖๑๒ ๖๐๖๐", "สุรินทร์", "เว็บ", "เว๊บ", "น้ำ", "กรุงเทพฯ", "ต่าง ๆ", "José ÅNGSTRÖM Straße Łódź İstanbul",
            "O'Brien-Smith", "ＪＩＣＡ", "ガーナ", "“Smart City” (องค์การมหาชน)", "\u0E19\u0E49\u0E4D\u0E32", "\u0E19\u0E4D\u0E49\u0E32", "\u0E19\u0E33\u0E49", "\u0E40\u0E40\u0E21\u0E48",
            "\u0E17\u0E48\u0E35", "\u0E1C\u0E49\u0E39", "\u0E2A\u0E34\u0E17\u0E18\u0E4C\u0E34", "\u0E01\u0E32\u0E4D", "เทศ\u200Bบาล\uFEFF\u2060เมือง\u00AD", "  สมชาย \t  ใจดี\r\n", "Cafe\u0301", "081 234 5678", "a+b=c ^ `", "",
            .. Provinces.All.Select(p => p.Name.Thai), .. RandomTexts(4_000),
        ];

        var folded = await site.Page.EvaluateAsync<string[]>("async texts => { const { fold } = await import('/door/fold.js'); return texts.map(fold); }", texts);

        Assert.Empty(texts.Zip(folded).Where(pair => ThaiText.SearchText(pair.First) != pair.Second).Select(pair => $"{Escaped(pair.First)}: {Escaped(pair.Second)}"));
    }

    [BrowserFact]
    public async Task The_browser_reads_a_code_as_the_server_does()
    {
        var code = new SystemCodes().NewTicketCode();
        string[] sent =
        [
            code, code.ToLowerInvariant(), $"https://summit.example/t/{code}", $"https://summit.example/{code}/?x=1#y", string.Join('-', code.Chunk(4).Select(c => new string(c))),
            $" {code[..4]} {code[4..]}\r\n", code[..15], code + "0", "OIL" + code[3..], "๐๑๒๓" + code[4..], "HTTPS//FOREIGN.EXAMPLE", "", "U" + code[1..], new string('A', 200),
        ];

        var read = await site.Page.EvaluateAsync<string?[]>("async sent => { const { readCode } = await import('/door/codes.js'); return sent.map(code => readCode(code)); }", sent);

        Assert.Equal(sent.Select(DoorCode.Read), read);
    }

    [BrowserFact]
    public async Task States_and_payments_have_the_servers_order()
    {
        var names = await site.Page.EvaluateAsync<string[][]>("async () => { const m = await import('/door/manifest.js'); return [m.states, m.payments]; }");

        Assert.Equal(Enum.GetNames<RegistrationState>(), names[0]);
        Assert.Equal(Enum.GetNames<PaymentState>(), names[1]);
    }

    /// <summary>Wraps each record of the vectors into a manifest, reads it, opens it with its code, and compares what came out.</summary>
    [BrowserFact]
    public async Task The_browser_opens_what_the_server_sealed_and_only_with_its_code()
    {
        using var file = typeof(ModulesTests).Assembly.GetManifestResourceStream("manifest-vector.json")!;
        var vectors = JsonNode.Parse(file)!;

        var wrong = await site.Page.EvaluateAsync<string[]>(
            """
            async text => {
              const { tickets, delegations } = JSON.parse(text);
              const { decode, person, saltOf, cipherOf } = await import('/door/manifest.js');
              const { open, keyOf, hex, joined } = await import('/door/codes.js');
              const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], h => parseInt(h, 16));
              const events = [0, 1, 2].map(e => [`event${e}`, Array.from({ length: 9 }, (_, t) => `type${e}.${t}`)]);
              const header = new TextEncoder().encode(JSON.stringify({ tickets: 1, gone: 0, checkIns: 0, events: [], checkpoints: [] }));
              const length = new Uint8Array(new Uint32Array([header.length]).buffer);
              const isBegin = (read, whole) => read === whole || (read.length > 60 && whole.startsWith(read)); // A text is cut at 255 bytes.
              const wrong = [];
              for (const v of [...tickets, ...delegations]) {
                const whole = joined(new TextEncoder().encode('SMD1'), length, header, bytes(v.record));
                const [ticket] = decode(whole.buffer).tickets;
                const plain = await open(v.code, saltOf(ticket.sealed), cipherOf(ticket.sealed));
                const p = person(plain, events);
                const c = v.content;
                const same = ticket.key === v.key && hex(await keyOf(v.code)) === v.key && hex(plain) === v.plaintext && (p.kind === 'ticket'
                  ? p.registrationId === c.registrationId && p.eventId === `event${c.eventIndex}` && p.typeId === `type${c.eventIndex}.${c.typeIndex}` && p.state === c.state && p.payment === c.payment
                    && p.replaced === c.replaced && p.isVip === c.isVip && p.name.thai === c.nameTh && p.name.english === (c.nameEn || c.nameTh) && isBegin(p.organization, c.organization) && isBegin(p.position, c.position ?? '')
                  : p.delegationId === c.id && p.number === c.number && p.organization === c.organization && p.contactName === c.contactName && p.codes.join() === c.memberCodes.join());
                const other = await open('0000000000000000', saltOf(ticket.sealed), cipherOf(ticket.sealed)).then(() => true, () => false);
                if (!same || other) wrong.push(v.name);
              }
              return wrong;
            }
            """, vectors.ToJsonString());

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> RandomTexts(int count)
    {
        char[] alphabet = [.. "กนทเแโาำะัิีุู่้๊๋์ํฺ๎ ", '\u200B', '\u00A0', '\u0301', 'e', '1', '๑', '.'];
        var random = new Random(2567);
        return Enumerable.Range(0, count).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => alphabet[random.Next(alphabet.Length)])]));
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
