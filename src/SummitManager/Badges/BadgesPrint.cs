using System.Globalization;
using SummitManager.Accounts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>
/// Badges of a selection as one PDF, in the template's format as it stands when the job runs. Its parameters are a <see cref="RegistrationFilter"/>
/// without typed text, which might be a name: people found by typing are handed over by their ids.
/// </summary>
public sealed class BadgesPrint(BadgeQueries queries, TimeProvider clock) : ILongJob
{
    public const string KindName = "Badges";

    /// <summary>What a job's parameters have room for.</summary>
    public const int MostIds = 80;

    public string Kind => KindName;
    /// <summary>Each badge opens the door: whoever prints them by the thousand is trusted with registrations.</summary>
    public Permission Needs => Permission.ManageRegistrations;

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        var filter = context.Parameters<RegistrationFilter>() with { EventId = context.EventId };
        if (await queries.EventAsync(context.EventId, ct) is not { } e)
            return new NotFound();
        var total = await queries.CountAsync(filter, ct);
        if (total == 0)
            return new NobodyToPrint();
        var template = await queries.TemplateAsync(context.EventId, ct);
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).ToString("O", CultureInfo.InvariantCulture);
        var file = await context.CreateResultAsync($"badges-{day}.pdf", "application/pdf", ct);
        var pdf = new PdfWriter(file, new PdfInfo($"{(context.Language == Language.Thai ? "ป้ายชื่อ" : "Badges")} – {e.Title.In(context.Language)}", context.Language, clock.GetUtcNow()));

        var sheet = new List<Page>();
        var done = 0;
        await foreach (var badge in queries.AllAsync(filter, ct).DrawAheadAsync(person => Badge.Draw(person, template, e), ct))
        {
            foreach (var warning in badge.Warnings)
                context.Warn(warning.Trouble.ToString(), warning.Text);
            sheet.Add(badge);
            if (sheet.Count == template.Format.PerPage())
                await PrintAsync();
            context.Report(++done, total);
        }
        await PrintAsync();
        await pdf.FinishAsync(ct);
        return null;

        async Task PrintAsync()
        {
            foreach (var page in BadgeSheet.Pages(sheet, template.Format))
                await pdf.AddAsync(page, ct);
            sheet.Clear();
        }
    }
}
