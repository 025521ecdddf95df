using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>One line of the exported answers.</summary>
internal sealed record AnswerLine(string Name, string OrganizationName, string? Province, string? Type, int? DelegationNumber, IReadOnlyDictionary<Guid, AnswerRow> Answers);

/// <summary>Answers as a table: whose, and a column for each question.</summary>
internal static class AnswerSheet
{
    public static SheetLayout<AnswerLine> Layout(AskedForm form, AskedOf askedOf, IReadOnlyDictionary<Guid, string> files, Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        var layout = new SheetLayout<AnswerLine>(askedOf == AskedOf.Person ? In("คำตอบรายบุคคล", "Answers of persons") : In("คำตอบรายคณะ", "Answers of delegations"), language);
        if (askedOf == AskedOf.Person)
            layout.Text(In("ชื่อ", "Name"), l => l.Name);
        layout.Text(In("หน่วยงาน", "Organisation"), l => l.OrganizationName).Text(In("จังหวัด", "Province"), l => Provinces.Find(l.Province)?.Name.In(language));
        if (askedOf == AskedOf.Person)
            layout.Text(In("ประเภท", "Type"), l => l.Type);
        layout.Number(In("คณะที่", "Delegation no."), l => l.DelegationNumber);
        foreach (var asked in form.Questions)
            Add(layout, asked, files, language);
        return layout;
    }

    private static void Add(SheetLayout<AnswerLine> layout, AskedQuestion asked, IReadOnlyDictionary<Guid, string> files, Language language)
    {
        var id = asked.Question.Id;
        var heading = asked.Question.Text(language == Language.Thai);
        AnswerRow? Of(AnswerLine line) => line.Answers.GetValueOrDefault(id);
        switch (asked.Question.Kind)
        {
            case QuestionKind.Number:
                layout.Number(heading, l => Of(l)?.Number);
                break;
            case QuestionKind.Date:
                layout.Date(heading, l => Of(l)?.Date);
                break;
            case QuestionKind.YesNo:
                layout.YesNo(heading, l => Of(l)?.YesNo);
                break;
            case QuestionKind.File:
                layout.Text(heading, l => Of(l)?.FileId is { } file ? files.GetValueOrDefault(file) : null);
                break;
            case QuestionKind.OneOf or QuestionKind.ManyOf:
                layout.Text(heading, l => Of(l) is { } row ? string.Join(", ", asked.Choices.Where(c => row.ChoiceIds.Contains(c.Id)).Select(c => c.Text(language == Language.Thai))) : null);
                break;
            default:
                layout.Text(heading, l => Of(l)?.Text);
                break;
        }
    }

    /// <summary>The columns and the rows of an event's answers, in a number of queries that no answer adds to. All answers are in memory: some 10 MB for 6,300 people.</summary>
    public static async Task<(SheetLayout<AnswerLine> Layout, IAsyncEnumerable<AnswerLine> Rows)> MakeAsync(
        SummitDb db, Guid eventId, AskedOf askedOf, Guid? typeId, bool withSensitive, Language language, CancellationToken ct)
    {
        var form = await AskedForm.LoadAsync(db, eventId, askedOf, ct, withRetired: true);
        form = new AskedForm([.. form.Sections.Select(s => s with { Questions = [.. s.Questions.Where(q => withSensitive || !q.Question.IsSensitive)] })]);
        var rows = new List<AnswerRow>(await db.Answers.AsNoTracking().Include(a => a.Choices).Where(a => a.EventId == eventId).ToListAsync(ct));
        if (withSensitive)
            rows.AddRange(await db.SensitiveAnswers.AsNoTracking().Include(a => a.Choices).Where(a => a.EventId == eventId).ToListAsync(ct));
        var files = await db.StoredFiles.Where(f => f.EventId == eventId && f.Purpose == AnswerFiles.Purpose).Select(f => new { f.Id, f.Name }).ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        var answers = rows.GroupBy(a => a.SubjectId).ToDictionary(g => g.Key, IReadOnlyDictionary<Guid, AnswerRow> (g) => g.ToDictionary(a => a.QuestionId));
        var lines = askedOf == AskedOf.Person ? Persons(db, eventId, typeId, answers, language) : Delegations(db, eventId, answers);
        return (Layout(form, askedOf, files, language), lines);
    }

    private static readonly Dictionary<Guid, AnswerRow> None = [];

    private static IAsyncEnumerable<AnswerLine> Persons(SummitDb db, Guid eventId, Guid? typeId, Dictionary<Guid, IReadOnlyDictionary<Guid, AnswerRow>> answers, Language language)
    {
        var who = AnswerResultQueries.Subjects(db, eventId, AskedOf.Person, typeId);
        return (from r in db.Registrations.AsNoTracking()
                where who.Contains(r.Id)
                join t in db.RegistrationTypes.AsNoTracking() on r.TypeId equals t.Id
                from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
                orderby r.SortKey, r.Id
                select new { Registration = r, Type = t, Number = d == null ? (int?)null : d.Number }).AsAsyncEnumerable()
            .Select(x => new AnswerLine(x.Registration.Name.Full(language), x.Registration.OrganizationName, x.Registration.ProvinceCode, x.Type.Name(language == Language.Thai), x.Number,
                answers.GetValueOrDefault(x.Registration.Id, None)));
    }

    private static IAsyncEnumerable<AnswerLine> Delegations(SummitDb db, Guid eventId, Dictionary<Guid, IReadOnlyDictionary<Guid, AnswerRow>> answers) =>
        db.Delegations.AsNoTracking().Where(d => d.EventId == eventId).OrderBy(d => d.Number).AsAsyncEnumerable()
            .Select(d => new AnswerLine("", d.OrganizationName, d.ProvinceCode, null, d.Number, answers.GetValueOrDefault(d.Id, None)));
}
