using SummitManager.Files;
using SummitManager.Questions;

namespace SummitManager.Web.Downloads;

/// <summary>Files that people handed in with their answers: always to be saved, never shown within the site.</summary>
public static class AnswerEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/t/{linkCode}/questions/{questionId:guid}/file", (string linkCode, Guid questionId, QuestionQueries queries, FileStore files, CancellationToken ct) => OwnAsync(linkCode, questionId, queries, files, ct));
        routes.MapGet("/d/{linkCode}/questions/{questionId:guid}/file", (string linkCode, Guid questionId, QuestionQueries queries, FileStore files, CancellationToken ct) => OwnAsync(linkCode, questionId, queries, files, ct));
    }

    private static async Task<IResult> OwnAsync(string linkCode, Guid questionId, QuestionQueries queries, FileStore files, CancellationToken ct) =>
        await queries.FileAsync(linkCode, questionId, ct) is { } file ? Send(file, files, ct) : Results.NotFound();

    internal static IResult Send(StoredFile file, FileStore files, CancellationToken ct) =>
        Results.Stream(async body => await files.CopyToAsync(file.Id, body, ct), file.MediaType, file.Name);
}
