using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pdf;
using SummitManager.LongJobs;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>Which letters to print; all of them when nothing is chosen.</summary>
public sealed record LettersOrder
{
    public ReplyState? Reply { get; init; }
    public OrganizationKind? Kind { get; init; }
    public string? ProvinceCode { get; init; }
}

/// <summary>Long work: the letters of an event in one PDF, in order of number.</summary>
public sealed class InvitationLettersPrint(IDbContextFactory<SummitDb> dbs, InvitationLetterQueries queries, TimeProvider clock) : ILongJob
{
    public const string KindName = "InvitationLetters";

    public string Kind => KindName;
    public Permission Needs => Permission.ManageRegistrations;

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        var order = context.Parameters<LettersOrder>();
        var template = await queries.TemplateAsync(context.EventId, ct);
        if (await queries.EventAsync(template, ct) is not { } e)
            return new NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var filter = new InvitationFilter(context.EventId) { Reply = order.Reply, Kind = order.Kind, ProvinceCode = order.ProvinceCode };
        var total = await filter.Apply(db).CountAsync(ct);
        if (total == 0)
            return new NoInvitationsYet();
        // Read at once and kept: a slow print must not hold a reader open on the database.
        var letters = await queries.Letters(db, filter).ToListAsync(ct);
        var file = await context.CreateResultAsync("invitation-letters.pdf", "application/pdf", ct);
        var pdf = new PdfWriter(file, new PdfInfo($"หนังสือเชิญ – {e.Title}", Language.Thai, clock.GetUtcNow()));
        var done = 0;
        await foreach (var pages in letters.ToAsyncEnumerable().DrawAheadAsync(letter => InvitationLetter.Pages(letter, template, e), ct))
        {
            foreach (var page in pages)
            {
                foreach (var warning in page.Warnings)
                    context.Warn(warning.Trouble.ToString(), warning.Text);
                await pdf.AddAsync(page, ct);
            }
            context.Report(++done, letters.Count);
        }
        await pdf.FinishAsync(ct);
        return null;
    }
}
