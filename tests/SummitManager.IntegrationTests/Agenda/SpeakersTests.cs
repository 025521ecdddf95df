using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.IntegrationTests.Races;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>Speakers and guests of honour; names are fictional.</summary>
public sealed class SpeakersTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Are_kept_as_typed_with_a_secret_link_and_audited_without_a_word_of_theirs(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var form = new SpeakerForm
        {
            Title = "พลอากาศเอก ดร.",
            Given = "สมมติ",
            Family = "ใจกว้าง",
            Position = "รองนายกรัฐมนตรี",
            Organization = "สำนักนายกรัฐมนตรี",
            Representing = "ผู้แทนนายกรัฐมนตรี",
            Entourage = "๑๒",
            BiographyTh = "ประวัติ\n\nสองย่อหน้า",
            Email = "Guest@Office.example",
            Phone = "08 1234 5678",
            IsVip = true,
        };

        var saved = await s.SaveAsync(form);

        var again = Assert.Single((await s.ListAsync()).Rows).Speaker;
        Assert.Equal("พลอากาศเอก ดร.สมมติ ใจกว้าง", again.Name.Full(Language.Thai));
        Assert.Equal((1, 12, "guest@office.example", true, SpeakerAnswer.NoAnswer), (again.Precedence, again.Entourage, again.Email, again.IsVip, again.Answer));
        Assert.Equal(Codes.LinkLength, saved.LinkCode.Length);
        var edit = SpeakerForm.Of(again, null);
        (edit.Position, edit.Given) = ("รัฐมนตรีว่าการกระทรวงสมมติ", "สมมุติ");
        (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, edit, default)).ShouldBeOk();
        await using var read = s.Db.Open();
        var entries = await read.AuditEntries.Where(a => a.EventId == s.Event.Id && a.Action == nameof(SaveSpeaker)).OrderBy(a => a.Details).Select(a => a.Details).ToListAsync();
        Assert.Equal(["", "Name; Position"], entries);
    }

    [DatabaseFact]
    public async Task Refuses_what_cannot_be_read_a_ticket_of_nobody_a_stale_form_and_who_may_not(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (s, other) = (await SpeakersSetup.OpenAsync(db), await SpeakersSetup.OpenAsync(db));
        var save = db.Get<SaveSpeaker>();
        var theirs = await db.RegisterAsync(other.Event, "คนงานอื่น ไกลตัว");

        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm(), default)).ShouldFindBad("Given", "Required");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", Entourage = "201" }, default)).ShouldFindBad("Entourage", "OutOfRange");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", Phone = "12" }, default)).ShouldFindBad("Phone", "NotAPhone");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", Email = "ก" }, default)).ShouldFindBad("Email", "NotAnEmail");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", TicketCode = "12" }, default)).ShouldFindBad("TicketCode", "NotACode");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", TicketCode = theirs.TicketCode }, default)).ShouldFindBad("TicketCode", "NobodysTicket");
        (await save.RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", BiographyTh = new string('ก', Speaker.BiographyLimit + 1) }, default)).ShouldFindBad("BiographyTh", "TooLong");
        Assert.Empty((await s.ListAsync()).Rows);
        var saved = await s.SaveAsync("หนึ่ง");
        var stale = SpeakerForm.Of(saved, null);
        (await save.RunAsync(s.Organiser, s.Event.Id, SpeakerForm.Of(saved, null), default)).ShouldBeOk();
        stale.Version--;
        (await save.RunAsync(s.Organiser, s.Event.Id, stale, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await save.RunAsync(other.Organiser, other.Event.Id, SpeakerForm.Of(saved, null), default)).ShouldRefuseWith<NotFound>();
        var viewer = Staffing.Actor(EventRole.Viewer, s.Event.Id);
        (await save.RunAsync(viewer, s.Event.Id, new SpeakerForm { Given = "ก" }, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<MoveSpeaker>().RunAsync(viewer, s.Event.Id, saved.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<MoveSpeaker>().RunAsync(other.Organiser, other.Event.Id, saved.Id, true, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RemoveSpeaker>().RunAsync(viewer, s.Event.Id, saved.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<UploadSpeakerPhoto>().RunAsync(viewer, s.Event.Id, "a.png", Pictures.Png, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<SpeakerQueries>().ListAsync(Staffing.Stranger(), s.Event.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<PrintPlaceCards>().RunAsync(Staffing.Stranger(), s.Event.Id, false, Language.Thai, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task The_position_proposes_the_order_once_and_the_organisers_order_is_kept(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var director = await s.SaveAsync("อธิบดี", "อธิบดีกรมสมมติ");
        await s.SaveAsync("ผู้อื่น");
        var minister = await s.SaveAsync("รัฐมนตรี", "รัฐมนตรีว่าการกระทรวงสมมติ");
        Assert.Equal(["รัฐมนตรี", "อธิบดี", "ผู้อื่น"], await s.NamesAsync());
        var move = s.Db.Get<MoveSpeaker>();

        (await move.RunAsync(s.Organiser, s.Event.Id, minister.Id, false, default)).ShouldBeOk();
        (await move.RunAsync(s.Organiser, s.Event.Id, director.Id, true, default)).ShouldBeOk(); // First already.
        var promoted = SpeakerForm.Of((await s.ListAsync()).Rows[2].Speaker, null);
        promoted.Position = "องคมนตรี";
        (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, promoted, default)).ShouldBeOk();
        await s.SaveAsync("ปลัด", "ปลัดกระทรวงสมมติ");

        // Behind the last who ranks as high or higher; here that is the one who was promoted.
        Assert.Equal(["อธิบดี", "รัฐมนตรี", "ผู้อื่น", "ปลัด"], await s.NamesAsync());
        (await s.Db.Get<RemoveSpeaker>().RunAsync(s.Organiser, s.Event.Id, minister.Id, default)).ShouldBeOk();
        Assert.Equal([1, 2, 3], (await s.ListAsync()).Rows.Select(r => r.Speaker.Precedence));
    }

    [DatabaseFact]
    public async Task Moves_at_one_moment_leave_the_order_dense(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var ids = new List<Guid>();
        for (var i = 0; i < 6; i++)
            ids.Add((await s.SaveAsync($"คนที่{i}")).Id);
        var move = s.Db.Get<MoveSpeaker>();

        var moved = await Race.RunAsync(48, async n => n % 8 == 7 ? (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = $"ใหม่{n}", Position = "องคมนตรี" }, default)).IsOk
            : (await move.RunAsync(s.Organiser, s.Event.Id, ids[n % 6], n % 3 == 0, default)).IsOk);

        Assert.All(moved, Assert.True);
        Assert.Equal(Enumerable.Range(1, 12), (await s.ListAsync()).Rows.Select(r => r.Speaker.Precedence));
    }

    [DatabaseFact]
    public async Task Who_has_a_part_is_not_removed_and_the_photo_goes_with_who_is(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("มีหน้าที่");
        var session = await s.SessionAsync(speaker, SpeakerRole.Chair);
        var remove = s.Db.Get<RemoveSpeaker>();

        (await remove.RunAsync(s.Organiser, s.Event.Id, speaker.Id, default)).ShouldRefuseWith<SpeakerHasSessions>();
        Assert.Single((await s.ListAsync()).Rows);
        (await s.Db.Get<RemoveSession>().RunAsync(s.Organiser, s.Event.Id, session.Id, default)).ShouldBeOk();
        (await remove.RunAsync(s.Organiser, s.Event.Id, speaker.Id, default)).ShouldBeOk();
        (await remove.RunAsync(s.Organiser, s.Event.Id, speaker.Id, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task A_photo_is_theirs_when_it_is_saved_and_a_bomb_is_refused(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var upload = s.Db.Get<UploadSpeakerPhoto>();

        (await upload.RunAsync(s.Organiser, s.Event.Id, "bomb.png", Bomb(), default)).ShouldRefuseWith<TooManyPixels>();
        (await upload.RunAsync(s.Organiser, s.Event.Id, "x.png", [1, 2, 3], default)).ShouldRefuseWith<NotAPicture>();
        (await upload.RunAsync(s.Organiser, s.Event.Id, "big.png", new byte[SpeakerPhoto.MostMegabytes * 1024 * 1024 + 1], default)).ShouldRefuseWith<PictureTooBig>();
        var file = (await upload.RunAsync(s.Organiser, s.Event.Id, "me.png", Pictures.Png, default)).ShouldBeOk();
        var logo = await s.Db.UploadLogoAsync(s.Event.Id, Pictures.Png);
        (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, new SpeakerForm { Given = "ก", PhotoFileId = logo }, default)).ShouldFindBad("Photo", "PhotoGone");
        var saved = await s.SaveAsync(new SpeakerForm { Given = "มีรูป", PhotoFileId = file.Id });

        var queries = s.Db.Get<SpeakerQueries>();
        Assert.Equal(file.Id, (await queries.OwnPhotoAsync(saved.LinkCode, default))!.Id);
        Assert.Equal(file.Id, (await queries.PhotoAsync(s.Organiser, s.Event.Id, file.Id, default))!.Id);
        Assert.Null(await queries.PhotoAsync(Staffing.Stranger(), s.Event.Id, file.Id, default));
        Assert.Null(await queries.PhotoAsync(s.Organiser, s.Event.Id, logo, default));
        await using var read = s.Db.Open();
        Assert.Null((await read.StoredFiles.SingleAsync(f => f.Id == file.Id)).LapsesAt);
        var without = SpeakerForm.Of(saved, null);
        without.PhotoFileId = null;
        (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, without, default)).ShouldBeOk();
        Assert.NotNull((await read.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == file.Id)).LapsesAt);
    }

    [DatabaseFact]
    public async Task The_list_takes_the_same_number_of_queries_for_one_and_for_three(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.SessionAsync(await s.SaveAsync("หนึ่ง"), SpeakerRole.Chair);
        var one = await s.Db.Commands.DuringAsync(() => s.ListAsync());
        for (var i = 0; i < 2; i++)
            await s.SessionAsync(await s.SaveAsync(new SpeakerForm { Given = $"คนที่{i}", TicketCode = (await s.Db.RegisterAsync(s.Event, $"คนที่{i} ลงทะเบียน")).TicketCode }), SpeakerRole.Speaker);
        SpeakerList list = null!;
        var three = await s.Db.Commands.DuringAsync(async () => list = await s.ListAsync());

        Assert.Equal(one, three);
        Assert.All(list.Rows, r => Assert.Single(r.Parts));
        Assert.Equal(2, list.Rows.Count(r => r.TicketCode is not null));
    }

    [DatabaseFact]
    public async Task The_door_tells_when_a_guest_came(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var (came, absent) = (await s.Db.RegisterAsync(s.Event, "มาแล้ว จริง"), await s.Db.RegisterAsync(s.Event, "ยังไม่มา เลย"));
        await s.Db.ScanAsync(s.Event, came.TicketCode);
        var (from, until) = (s.Db.Time.GetUtcNow().AddHours(-12), s.Db.Time.GetUtcNow().AddHours(12));
        var arrivals = s.Db.Get<ArrivalQueries>();

        var told = (await arrivals.FirstAsync(s.Organiser, s.Event.Id, [came.Id, absent.Id], from, until, default)).ShouldBeOk();

        Assert.Equal(s.Db.Time.GetUtcNow(), Assert.Single(told, x => x.Key == came.Id).Value);
        Assert.Single(told);
        Assert.Empty((await arrivals.FirstAsync(s.Organiser, s.Event.Id, [came.Id], from.AddDays(1), until.AddDays(1), default)).ShouldBeOk());
        (await arrivals.FirstAsync(Staffing.Stranger(), s.Event.Id, [came.Id], from, until, default)).ShouldRefuseWith<NotAllowed>();
    }

    /// <summary>A PNG whose header says 6,000 × 6,000 pixels: few bytes, much memory.</summary>
    private static byte[] Bomb()
    {
        byte[] bytes = [.. Pictures.Png];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 6000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 6000);
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes.AsSpan(12, 17))
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), ~crc);
        return bytes;
    }
}
