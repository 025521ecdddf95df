using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>Between an event's settings and what is typed and shown of them. Pure.</summary>
public static class EventFormReader
{
    internal const int TitleLimit = 500;
    private const int SummaryLimit = 4000;
    private const int NameLimit = 300;
    private const int ObjectiveLimit = 1000;
    private const int LongestEvent = 60;
    private const int LastGoal = 17;

    /// <returns>The settings, or <see cref="BadFields"/>; faults of a row are named <c>Hosts-0-NameTh</c>.</returns>
    public static Result<EventDetails> Read(EventForm form)
    {
        var fields = new TypedFields();
        var titleTh = fields.Text(form.TitleTh, nameof(form.TitleTh), TitleLimit, required: true);
        var titleEn = fields.Text(form.TitleEn, nameof(form.TitleEn), TitleLimit);
        var starts = fields.Date(form.StartsOn, nameof(form.StartsOn), required: true);
        var ends = fields.Date(form.EndsOn, nameof(form.EndsOn)) ?? starts;
        CheckDates(fields, starts, ends);

        var zone = fields.Text(form.TimeZone, nameof(form.TimeZone), 60, required: true);
        if (zone is not null && !EventTime.Knows(zone))
            fields.Fail(nameof(form.TimeZone), "UnknownZone");
        var window = zone is not null && EventTime.Knows(zone)
            ? TypedWindow.Read(fields, EventTime.In(zone), form.OpensOn, form.OpensAt, form.ClosesOn, form.ClosesAt)
            : default;

        var programmeTh = fields.Text(form.NewProgrammeTh, nameof(form.NewProgrammeTh), TitleLimit);
        var programmeEn = fields.Text(form.NewProgrammeEn, nameof(form.NewProgrammeEn), TitleLimit);
        if (programmeTh is null && programmeEn is not null)
            fields.Fail(nameof(form.NewProgrammeTh), "Required");
        var phone = fields.Text(form.ContactPhone, nameof(form.ContactPhone), 100);
        if (phone is not null && ThaiPhone.ParseAll(phone) is null)
            fields.Fail(nameof(form.ContactPhone), "NotAPhone");

        var details = new EventDetails
        {
            TitleTh = titleTh ?? "",
            TitleEn = titleEn ?? "",
            Theme = fields.Text(form.Theme, nameof(form.Theme), TitleLimit),
            SummaryTh = fields.Lines(form.SummaryTh, nameof(form.SummaryTh), SummaryLimit),
            SummaryEn = fields.Lines(form.SummaryEn, nameof(form.SummaryEn), SummaryLimit),
            Edition = fields.Number(form.Edition, nameof(form.Edition), 1, 999),
            ProgrammeId = Key(fields, form.ProgrammeId, nameof(form.ProgrammeId)),
            NewProgramme = programmeTh is null ? null : (programmeTh, programmeEn ?? ""),
            StartsOn = starts ?? default,
            EndsOn = ends ?? default,
            TimeZone = zone ?? "",
            OpensAt = window.Opens,
            ClosesAt = window.Closes,
            WalkInsWelcome = form.WalkInsWelcome,
            MailsTicketPdf = form.MailsTicketPdf,
            VenueId = Key(fields, form.VenueId, nameof(form.VenueId)),
            ContactName = fields.Text(form.ContactName, nameof(form.ContactName), 200),
            ContactPhone = phone,
            ContactEmail = fields.Email(form.ContactEmail, nameof(form.ContactEmail)),
            ContactWeb = fields.Url(form.ContactWeb, nameof(form.ContactWeb), 200),
            Hashtags = Hashtags.Read(fields, form.Hashtags, nameof(form.Hashtags)),
            SdgGoals = [.. form.SdgGoals.Where(goal => goal is >= 1 and <= LastGoal).Distinct().Order()],
            Hosts = Hosts(fields, form.Hosts),
            Objectives = Objectives(fields, form.Objectives),
        };
        return fields.Refusal is { } bad ? bad : details;
    }

    internal static void CheckDates(TypedFields fields, DateOnly? starts, DateOnly? ends)
    {
        if (ends < starts)
            fields.Fail(nameof(EventForm.EndsOn), "EndBeforeStart");
        else if (starts is { } first && ends is { } last && last.DayNumber - first.DayNumber >= LongestEvent)
            fields.Fail(nameof(EventForm.EndsOn), "OutOfRange");
    }

    private static Guid? Key(TypedFields fields, string? typed, string field)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Guid.TryParse(typed, out var key))
            return key;
        fields.Fail(field, "Choose");
        return null;
    }

    private static List<(Guid?, string, string?, HostRole, Guid?)> Hosts(TypedFields fields, List<HostRow> rows)
    {
        var hosts = new List<(Guid?, string, string?, HostRole, Guid?)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var th = fields.Text(rows[i].NameTh, $"Hosts-{i}-NameTh", NameLimit);
            var en = fields.Text(rows[i].NameEn, $"Hosts-{i}-NameEn", NameLimit);
            // The foreign organisation without a Thai name stands under its own name in both languages.
            if ((th ?? en) is { } name)
                hosts.Add((rows[i].Id, name, en, rows[i].Role, rows[i].LogoId));
            else if (rows[i].LogoId is not null)
                fields.Fail($"Hosts-{i}-NameTh", "Required"); // Not dropped as empty: a picture would be lost in silence.
        }
        return hosts;
    }

    private static List<(Guid?, string, string?)> Objectives(TypedFields fields, List<ObjectiveRow> rows)
    {
        var objectives = new List<(Guid?, string, string?)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var th = fields.Text(rows[i].TextTh, $"Objectives-{i}-TextTh", ObjectiveLimit);
            var en = fields.Text(rows[i].TextEn, $"Objectives-{i}-TextEn", ObjectiveLimit);
            if ((th ?? en) is { } text)
                objectives.Add((rows[i].Id, text, en));
        }
        return objectives;
    }
}
