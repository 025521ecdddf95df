using SummitManager.Documents.Spreadsheets;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>Reads the cells of one person, however they are laid out: a whole name in one cell, or its parts in several. Pure.</summary>
internal static class PersonCells
{
    public const string Name = "Name";
    public const string Title = nameof(DelegateForm.Title);
    public const string Given = nameof(DelegateForm.Given);
    public const string Family = nameof(DelegateForm.Family);
    public const string Position = nameof(DelegateForm.Position);
    public const string Phone = nameof(DelegateForm.Phone);
    public const string Email = nameof(DelegateForm.Email);

    /// <summary>Columns of a person, as our template calls them and as offices do.</summary>
    public static readonly IReadOnlyList<SheetHeading> Headings =
    [
        new(Name, ["ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อสกุล", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล", "ชื่อตัว-ชื่อสกุล", "รายชื่อ", "name", "full name"]),
        new(Title, ["คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "title"]),
        new(Given, ["ชื่อ", "ชื่อตัว", "ชื่อจริง", "given name", "first name"]),
        new(Family, ["นามสกุล", "สกุล", "ชื่อสกุล (นามสกุล)", "family name", "last name", "surname"]),
        new(Position, ["ตำแหน่ง", "position"]),
        new(Phone, ["โทรศัพท์", "เบอร์โทรศัพท์", "เบอร์โทร", "หมายเลขโทรศัพท์", "โทรศัพท์มือถือ", "มือถือ", "เบอร์มือถือ", "โทร", "phone", "telephone", "mobile"]),
        new(Email, ["อีเมล", "อีเมล์", "อีเมลล์", "email", "e-mail"]),
    ];

    /// <param name="number">Of the line.</param>
    /// <param name="cells">By the keys above, as typed.</param>
    /// <param name="formulas">Which of them are formulas.</param>
    public static PersonRow Read(int number, IReadOnlyDictionary<string, string> cells, IReadOnlyCollection<string> formulas)
    {
        string Text(string key) => cells.TryGetValue(key, out var text) ? ThaiText.Normalize(text) : "";
        var faults = new List<Refusal>();
        var notes = formulas.Select(key => new RowNote(key == Name ? Given : key, RowNoteKind.Formula)).ToList();
        foreach (var (key, text) in cells.Where(c => IsBroken(c.Value)))
            faults.Add(new BadField(key == Name ? Given : key, "BrokenFormula"));
        var (title, given, family) = NameOf(Text(Name), Text(Title), Text(Given), Text(Family), faults);
        var form = new DelegateForm
        {
            Title = title,
            Given = given,
            Family = family,
            Position = Text(Position),
            Email = Text(Email),
            Phone = PhoneOf(cells.GetValueOrDefault(Phone) ?? "", notes),
        };
        return new PersonRow(number, form, faults, notes);
    }

    /// <summary>The whole name where it stands in one cell, also under the heading of the given name; else its parts as they are.</summary>
    private static (string? Title, string? Given, string? Family) NameOf(string name, string title, string given, string family, List<Refusal> faults)
    {
        var whole = name.Length > 0 ? name : family.Length == 0 ? $"{title} {given}".Trim() : "";
        if (whole.Length == 0 && given.Length == 0)
        {
            faults.Add(new BadField(Given, "Required"));
            return (title, given, family);
        }
        // With the family name apart, the given name may still carry its title.
        var parsed = NameParser.Parse(whole.Length > 0 ? whole : $"{title}{(title.Length > 0 ? " " : "")}{given} {family}");
        if (parsed is { Middle: null })
            return (parsed.Title, parsed.Given, parsed.Family);
        if (parsed is not null)
            return (parsed.Title, $"{parsed.Given} {parsed.Middle}", parsed.Family);
        if (whole.Length == 0)
            return (title, given, family); // In parts as somebody typed them: theirs to say.
        faults.Add(new BadField(Given, "NameUnclear"));
        return (null, whole, null);
    }

    internal static string PhoneOf(string cell, List<RowNote> notes)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(cell));
        if (WithZero(text) is { } mended)
        {
            notes.Add(new RowNote(Phone, RowNoteKind.ZeroPutBack));
            return mended;
        }
        if (ThaiPhone.ParseAll(cell) is not { Count: > 1 } several)
            return text;
        notes.Add(new RowNote(Phone, RowNoteKind.SeveralPhones, string.Join(", ", several.Skip(1))));
        return several[0].ToString();
    }

    /// <summary>A number that Excel took for one: nine digits of a mobile, eight of a fixed line. Null when it is as it should be.</summary>
    private static string? WithZero(string text) =>
        text.Length is 8 or 9 && text.All(char.IsAsciiDigit) && ThaiPhone.Parse(text) is null && ThaiPhone.Parse("0" + text) is not null ? "0" + text : null;

    private static bool IsBroken(string text) => text.Trim() is "#N/A" or "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!";
}
