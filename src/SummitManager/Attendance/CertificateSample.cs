using SummitManager.Accounts;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>The sample certificates as a PDF, to be printed once and looked at on paper before hundreds are. Issuing them for real comes with attendance.</summary>
public sealed class CertificateSample(CertificateQueries queries, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (no such event, or nobody to show).</summary>
    public async Task<Result<byte[]>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        var template = await queries.TemplateAsync(eventId, ct);
        var samples = await queries.SamplesAsync(eventId, ct);
        if (await queries.EventAsync(template, ct) is not { } e || samples.Count == 0)
            return new NotFound();
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo(e.Title.Thai, Language.Thai, clock.GetUtcNow()));
        var certificate = new Certificate(template, e);
        foreach (var sample in samples)
            await pdf.AddAsync(certificate.For(sample), ct);
        await pdf.FinishAsync(ct);
        return file.ToArray();
    }
}
