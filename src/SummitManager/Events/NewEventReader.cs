using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>From what was typed to a new event. Pure.</summary>
public static class NewEventReader
{
    /// <param name="form">As typed.</param>
    /// <param name="days">Length of the event when its end is not asked for.</param>
    /// <returns>The event, or <see cref="BadFields"/>.</returns>
    public static Result<NewEvent> Read(NewEventForm form, int? days = null)
    {
        var fields = new TypedFields();
        var titleTh = fields.Text(form.TitleTh, nameof(form.TitleTh), EventFormReader.TitleLimit, required: true);
        var titleEn = fields.Text(form.TitleEn, nameof(form.TitleEn), EventFormReader.TitleLimit);
        var edition = fields.Number(form.Edition, nameof(form.Edition), 1, 999);
        var starts = fields.Date(form.StartsOn, nameof(form.StartsOn), required: true);
        var ends = days is { } length ? starts?.AddDays(length - 1) : fields.Date(form.EndsOn, nameof(form.EndsOn)) ?? starts;
        EventFormReader.CheckDates(fields, starts, ends);
        var slug = fields.Text(form.Slug, nameof(form.Slug), Slug.MaxLength) ?? Slug.Propose(titleEn, edition, starts);
        if (!Slug.IsGood(slug))
            fields.Fail(nameof(form.Slug), "NotASlug");
        return fields.Refusal is { } bad ? bad : new NewEvent(titleTh!, titleEn ?? "", edition, starts!.Value, ends!.Value, slug);
    }
}
