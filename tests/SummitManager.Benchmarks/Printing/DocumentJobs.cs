using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Attendance;
using SummitManager.Badges;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.Documents.Shaping;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Building;

namespace SummitManager.Benchmarks.Printing;

/// <summary>
/// What is measured: from the rows of the database to the last byte of the file. The loops are those of the long jobs, without their
/// progress bar and with a stream that throws away in place of the database's.
/// </summary>
internal static class DocumentJobs
{
    public const int People = 6_000;

    /// <summary>Printed on every file, so that two builds can be compared byte for byte.</summary>
    private static readonly DateTimeOffset MadeAt = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Each answers how many pages, rows or strings it made.</summary>
    public static readonly IReadOnlyDictionary<string, Func<DocumentDesk, Stream, Task<int>>> All = new Dictionary<string, Func<DocumentDesk, Stream, Task<int>>>
    {
        ["badges"] = BadgesAsync,
        ["certificates"] = CertificatesAsync,
        ["sign-in"] = SignInAsync,
        ["xlsx"] = XlsxAsync,
        ["one-badge"] = OneBadgeAsync,
        ["shaping"] = ShapingAsync,
    };

    private static async Task<int> BadgesAsync(DocumentDesk desk, Stream file)
    {
        var queries = desk.Get<BadgeQueries>();
        var e = (await queries.EventAsync(desk.EventId, CancellationToken.None))!;
        var template = await queries.TemplateAsync(desk.EventId, CancellationToken.None);
        template.Format = BadgeFormat.EightOnA4;
        var pdf = new PdfWriter(file, new PdfInfo(e.Title.Thai, Language.Thai, MadeAt));
        var sheet = new List<Page>();
        await foreach (var badge in queries.AllAsync(new RegistrationFilter(desk.EventId), CancellationToken.None).Take(People).DrawAheadAsync(person => Badge.Draw(person, template, e)))
        {
            sheet.Add(badge);
            if (sheet.Count == template.Format.PerPage())
                await PrintAsync();
        }
        await PrintAsync();
        await pdf.FinishAsync();
        return pdf.Pages;

        async Task PrintAsync()
        {
            foreach (var page in BadgeSheet.Pages(sheet, template.Format))
                await pdf.AddAsync(page);
            sheet.Clear();
        }
    }

    /// <summary>As no job issues certificates yet, its rows are read here as the samples' are.</summary>
    private static async Task<int> CertificatesAsync(DocumentDesk desk, Stream file)
    {
        var queries = desk.Get<CertificateQueries>();
        var template = await queries.TemplateAsync(desk.EventId, CancellationToken.None);
        template.Signatures =
        [
            new() { Order = 1, Name = "นายสมศักดิ์ ตั้งใจดี", Position = "นายกสมาคม\nองค์การบริหารส่วนตำบลแห่งประเทศไทย" },
            new() { Order = 2, Name = "นางสาวน้ำทิพย์ ป้องกันภัย", Position = "ผู้อำนวยการโครงการ" },
        ];
        var e = (await queries.EventAsync(template, CancellationToken.None))!;
        var certificate = new Certificate(template, e);
        var pdf = new PdfWriter(file, new PdfInfo(e.Title.Thai, Language.Thai, MadeAt));
        await using var db = desk.Open();
        var people = db.Registrations.AsNoTracking().Where(r => r.EventId == desk.EventId && r.State == RegistrationState.Confirmed)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).Select(r => new { r.Name, r.Position, r.OrganizationName, r.Language, r.TicketCode }).Take(People).AsAsyncEnumerable();
        var pages = people.Select((r, index) => new CertificateFacts(r.Name, r.Position, r.OrganizationName, r.Language, string.Create(CultureInfo.InvariantCulture, $"{index + 1}/2569"), $"https://summit.example/c/{r.TicketCode}"))
            .DrawAheadAsync(certificate.For);
        await foreach (var page in pages)
            await pdf.AddAsync(page);
        await pdf.FinishAsync();
        return pdf.Pages;
    }

    private static async Task<int> SignInAsync(DocumentDesk desk, Stream file)
    {
        var (head, lines) = await desk.SignInAsync(People);
        var pdf = new PdfWriter(file, new PdfInfo(head.EventTitle, Language.Thai, MadeAt));
        foreach (var page in SignInSheet.Pages(head, lines, new SignInLayout()))
            await pdf.AddAsync(page);
        await pdf.FinishAsync();
        return pdf.Pages;
    }

    private static async Task<int> XlsxAsync(DocumentDesk desk, Stream file)
    {
        var export = await desk.Get<ExportRegistrations>().RunAsync(Staffing.Actor(EventRole.Organiser, desk.EventId), new RegistrationFilter(desk.EventId), ExportFormat.Xlsx, Language.Thai, file, CancellationToken.None);
        return export.Value.Rows;
    }

    private static async Task<int> OneBadgeAsync(DocumentDesk desk, Stream file)
    {
        var pdf = (await desk.Get<PrintBadge>().RunAsync(Staffing.Actor(EventRole.Organiser, desk.EventId), desk.EventId, desk.Somebody, CancellationToken.None)).Value;
        await file.WriteAsync(pdf);
        return 1;
    }

    /// <summary>Names, positions and organisations of everybody, each shaped whole; only the shaping counts, for two seconds at least.</summary>
    private static async Task<int> ShapingAsync(DocumentDesk desk, Stream file)
    {
        await using var db = desk.Open();
        var people = await db.Registrations.AsNoTracking().Select(r => new { r.Name, r.Position, r.OrganizationName }).ToListAsync();
        var texts = people.SelectMany(p => new[] { p.Name.Full(Language.Thai), p.Position, p.OrganizationName }).OfType<string>().ToList();
        Round();
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(2); rounds++)
            Round();
        return (int)(rounds * (long)texts.Count / watch.Elapsed.TotalSeconds);

        void Round()
        {
            foreach (var text in texts)
                Shaper.Shape(DocumentFonts.Sarabun, text);
        }
    }
}
