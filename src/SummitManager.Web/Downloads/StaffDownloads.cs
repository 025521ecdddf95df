using System.Globalization;
using SummitManager.Accounts;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Files;
using SummitManager.LongJobs;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;
using SummitManager.Web.Manage.Delegations;
using SummitManager.Web.Manage.Registrations;

namespace SummitManager.Web.Downloads;

/// <summary>Files for staff of an event. Each use case asks for its own right; a refusal is a sentence in plain text.</summary>
public static class StaffDownloads
{
    public static void MapStaffDownloads(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy);

        staff.MapGet("/registrations.xlsx", (HttpContext context, Guid eventId, [AsParameters] ListAddress address, Actors actors, ExportRegistrations export, CancellationToken ct) =>
            AsAsync(context, actors, actor => MadeAsync(file => export.RunAsync(actor, address.Filter(eventId), ExportFormat.Xlsx, Language, file, ct))));

        staff.MapGet("/registrations.csv", (HttpContext context, Guid eventId, [AsParameters] ListAddress address, Actors actors, ExportRegistrations export, CancellationToken ct) =>
            AsAsync(context, actors, actor => MadeAsync(file => export.RunAsync(actor, address.Filter(eventId), ExportFormat.Csv, Language, file, ct))));

        staff.MapGet("/answers.xlsx", (HttpContext context, Guid eventId, AskedOf of, Guid? type, bool? sensitive, Actors actors, ExportAnswers export, CancellationToken ct) =>
            AsAsync(context, actors, actor => MadeAsync(file => export.RunAsync(actor, new AnswersRequest(eventId, of, type, sensitive == true), ExportFormat.Xlsx, Language, file, ct))));

        staff.MapGet("/answers.csv", (HttpContext context, Guid eventId, AskedOf of, Guid? type, bool? sensitive, Actors actors, ExportAnswers export, CancellationToken ct) =>
            AsAsync(context, actors, actor => MadeAsync(file => export.RunAsync(actor, new AnswersRequest(eventId, of, type, sensitive == true), ExportFormat.Csv, Language, file, ct))));

        staff.MapGet("/answers/{subjectId:guid}/{questionId:guid}", (HttpContext context, Guid eventId, Guid subjectId, Guid questionId, Actors actors, FetchAnswerFile fetch, FileStore files, CancellationToken ct) =>
            AsAsync(context, actors, async actor =>
            {
                var file = await fetch.RunAsync(actor, eventId, subjectId, questionId, ct);
                return file.IsOk ? AnswerEndpoints.Send(file.Value, files, ct) : Refuse(file.Refusal!);
            }));

        staff.MapGet("/delegations/import/template.xlsx", async (CancellationToken ct) => Results.File(await ImportTemplate.MakeAsync(Language, ct), XlsxWriter.ContentType, "delegations-template.xlsx"));

        staff.MapGet("/delegations/import/{fileId:guid}/faults.xlsx", (HttpContext context, Guid eventId, Guid fileId, string? type, Actors actors, DelegationImportQueries imports, CancellationToken ct) =>
            AsAsync(context, actors, async actor =>
            {
                var read = await imports.PreviewAsync(actor, eventId, fileId, Guid.TryParse(type, out var id) ? id : null, RowChoice.Good, ct);
                if (read.Refusal is { } no)
                    return Refuse(no);
                var file = new MemoryStream();
                await ImportWords.WriteAsync(file, read.Value.Faults, Language, ct);
                return Results.File(file.ToArray(), XlsxWriter.ContentType, "delegations-to-correct.xlsx");
            }));

        staff.MapGet("/jobs/{jobId:guid}/result", (HttpContext context, Guid eventId, Guid jobId, Actors actors, FetchLongJobResult fetch, FileStore files, CancellationToken ct) =>
            AsAsync(context, actors, async actor =>
            {
                var result = await fetch.RunAsync(actor, eventId, jobId, ct);
                return result.IsOk
                    ? Results.Stream(async body => await files.CopyToAsync(result.Value.Id, body, ct), result.Value.MediaType, result.Value.Name)
                    : Refuse(result.Refusal!);
            }));
    }

    /// <summary>Made whole on disk first: a slow reader holds no connection to the database, and a fault is an error, not half a file.</summary>
    internal static async Task<IResult> MadeAsync(Func<Stream, Task<Result<Exported>>> export)
    {
        var file = TempFile.Open();
        try
        {
            var made = await export(file);
            if (made.Refusal is { } no)
            {
                await file.DisposeAsync();
                return Refuse(no);
            }
            file.Position = 0;
            return Results.Stream(file, made.Value.ContentType, made.Value.Name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    internal static Language Language => Languages.Parse(CultureInfo.CurrentUICulture.Name);

    internal static async Task<IResult> AsAsync(HttpContext context, Actors actors, Func<Actor, Task<IResult>> deed) =>
        await actors.OfAsync(context.User, context.RequestAborted) is { } actor ? await deed(actor) : Results.Unauthorized();

    /// <summary>Why not, in words: somebody at a desk reads it.</summary>
    internal static IResult Refuse(Refusal refusal) => Results.Text(RefusalTexts.Say(refusal, Language), "text/plain", System.Text.Encoding.UTF8,
        refusal is NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
