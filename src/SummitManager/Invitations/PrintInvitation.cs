using SummitManager.Accounts;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>One letter as a PDF. It holds the key to the delegation's desk: only who manages registrations has it.</summary>
public sealed class PrintInvitation(InvitationLetterQueries queries, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<byte[]>> RunAsync(Actor actor, Guid eventId, Guid invitationId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var template = await queries.TemplateAsync(eventId, ct);
        if (await queries.OneAsync(eventId, invitationId, ct) is not { } facts || await queries.EventAsync(template, ct) is not { } e)
            return new NotFound();
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo($"หนังสือเชิญ {facts.Organization}", Language.Thai, clock.GetUtcNow()));
        foreach (var page in InvitationLetter.Pages(facts, template, e))
            await pdf.AddAsync(page, ct);
        await pdf.FinishAsync(ct);
        return file.ToArray();
    }
}
