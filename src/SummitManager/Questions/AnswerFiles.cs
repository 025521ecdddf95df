using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;

namespace SummitManager.Questions;

/// <summary>Files that people hand in.</summary>
public static class AnswerFiles
{
    public const string Purpose = "Answer";

    /// <summary>By content, whatever the browser or the name says: PDF, PNG or JPEG; null for anything else.</summary>
    public static string? TypeOf(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? "application/pdf" : Picture.Read(bytes) is { IsOk: true, Value: var picture } ? picture.MediaType : null;

    /// <summary>The file that one of these subjects gave to a question.</summary>
    internal static IQueryable<StoredFile> Stored(SummitDb db, Guid questionId, IQueryable<Guid> subjects)
    {
        var ordinary = db.Answers.Where(a => a.QuestionId == questionId && subjects.Contains(a.SubjectId)).Select(a => a.FileId);
        var sensitive = db.SensitiveAnswers.Where(a => a.QuestionId == questionId && subjects.Contains(a.SubjectId)).Select(a => a.FileId);
        return db.StoredFiles.AsNoTracking().Where(f => ordinary.Contains(f.Id) || sensitive.Contains(f.Id));
    }
}
