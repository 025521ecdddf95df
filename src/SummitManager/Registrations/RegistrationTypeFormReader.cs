using System.Globalization;
using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>Between a registration type and what is typed and shown of it. Pure.</summary>
public static class RegistrationTypeFormReader
{
    internal const int MostPlaces = 1_000_000;
    private const int MostBaht = 1_000_000;
    private const int LongestOffer = 24 * 30;
    private const int BadgeColors = 5;

    /// <param name="form">As typed.</param>
    /// <param name="timeZone">The event's.</param>
    public static Result<RegistrationTypeDetails> Read(RegistrationTypeForm form, string timeZone)
    {
        var fields = new TypedFields();
        var (opens, closes) = TypedWindow.Read(fields, EventTime.In(timeZone), form.OpensOn, form.OpensAt, form.ClosesOn, form.ClosesAt);
        var details = new RegistrationTypeDetails
        {
            NameTh = fields.Text(form.NameTh, nameof(form.NameTh), 200, required: true) ?? "",
            NameEn = fields.Text(form.NameEn, nameof(form.NameEn), 200) ?? "",
            DescriptionTh = fields.Lines(form.DescriptionTh, nameof(form.DescriptionTh), 1000),
            DescriptionEn = fields.Lines(form.DescriptionEn, nameof(form.DescriptionEn), 1000),
            OpensAt = opens,
            ClosesAt = closes,
            Price = fields.Baht(form.Price, nameof(form.Price), MostBaht) ?? Money.Zero,
            RequiresApproval = form.RequiresApproval,
            HasWaitlist = form.HasWaitlist,
            OfferHours = fields.Number(form.OfferHours, nameof(form.OfferHours), 1, LongestOffer, required: form.HasWaitlist) ?? 24,
            IsPublic = form.IsPublic,
            AllowedKinds = [.. form.AllowedKinds.Where(Enum.IsDefined).Distinct().Order()],
            AllowedGroups = [.. form.AllowedGroups.Where(Enum.IsDefined).Distinct().Order()],
            BadgeColor = fields.Number(form.BadgeColor, nameof(form.BadgeColor), 1, BadgeColors) ?? 1,
            Order = fields.Number(form.Order, nameof(form.Order), 1, 999),
            QuotaIds = [.. form.QuotaIds.Distinct().Order()],
            OwnPlaces = fields.Number(form.OwnPlaces, nameof(form.OwnPlaces), 1, MostPlaces),
        };
        return fields.Refusal is { } bad ? bad : details;
    }

    /// <summary>The form of a stored type, with its quotas loaded.</summary>
    public static RegistrationTypeForm Write(RegistrationType type, string timeZone, Language language)
    {
        var clock = EventTime.In(timeZone);
        var opens = TypedWindow.Write(clock, type.OpensAt, language);
        var closes = TypedWindow.Write(clock, type.ClosesAt, language);
        return new RegistrationTypeForm
        {
            Id = type.Id,
            Version = type.Version,
            NameTh = type.NameTh,
            NameEn = type.NameEn,
            DescriptionTh = type.DescriptionTh,
            DescriptionEn = type.DescriptionEn,
            OpensOn = opens.On,
            OpensAt = opens.At,
            ClosesOn = closes.On,
            ClosesAt = closes.At,
            Price = type.Price.IsZero ? null : type.Price.Baht.ToString("0.##", CultureInfo.InvariantCulture),
            RequiresApproval = type.RequiresApproval,
            HasWaitlist = type.HasWaitlist,
            OfferHours = type.OfferHours.ToString(CultureInfo.InvariantCulture),
            IsPublic = type.IsPublic,
            AllowedKinds = [.. type.AllowedKinds],
            AllowedGroups = [.. type.AllowedGroups],
            BadgeColor = type.BadgeColor.ToString(CultureInfo.InvariantCulture),
            Order = type.Order.ToString(CultureInfo.InvariantCulture),
            QuotaIds = [.. type.Quotas.Select(q => q.QuotaId)],
        };
    }
}
