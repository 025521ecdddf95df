using System.Globalization;
using SummitManager.Accounts;
using SummitManager.Documents.Pdf;
using SummitManager.LongJobs;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>The sign-in sheet of a day or half-day as one PDF (FR-62).</summary>
public sealed class SignInSheetPrint(SignInQueries queries, TimeProvider clock) : ILongJob
{
    public const string KindName = "SignInSheet";

    public string Kind => KindName;
    public Permission Needs => Permission.View;

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        var order = context.Parameters<SignInOrder>();
        if (await queries.HeadAsync(context.EventId, order.Date, order.Half, order.Language, order.ThaiDigits, ct) is not { } head)
            return new NotFound();
        var lines = await queries.LinesAsync(context.EventId, order.Language, ct);
        var total = SignInSheet.Count(head, lines, order.Layout);
        var half = order.Half is { } h ? $"-{h}".ToLowerInvariant() : "";
        var file = await context.CreateResultAsync($"sign-in-{order.Date.ToString("O", CultureInfo.InvariantCulture)}{half}.pdf", "application/pdf", ct);
        var pdf = new PdfWriter(file, new PdfInfo($"{(order.Language == Language.Thai ? "บัญชีลงลายมือชื่อ" : "Sign-in sheet")} – {head.EventTitle}", order.Language, clock.GetUtcNow()));
        foreach (var page in SignInSheet.Pages(head, lines, order.Layout))
        {
            foreach (var warning in page.Warnings)
                context.Warn(warning.Trouble.ToString(), warning.Text);
            await pdf.AddAsync(page, ct);
            context.Report(pdf.Pages, total);
        }
        await pdf.FinishAsync(ct);
        return null;
    }
}
