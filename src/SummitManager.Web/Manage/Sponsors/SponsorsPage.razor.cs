using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Sponsors;

/// <summary>Levels of sponsoring and who stands in them, in the order in which everybody sees them.</summary>
public sealed partial class SponsorsPage
{
    private SponsorDesk? _desk;
    private SponsorForm? _form;
    private SponsorTierForm? _tier;
    private FormErrors _errors = FormErrors.None;
    private string? _done;

    [Inject] private SponsorQueries Queries { get; set; } = default!;
    [Inject] private SaveSponsor Saving { get; set; } = default!;
    [Inject] private MoveSponsor Moving { get; set; } = default!;
    [Inject] private RemoveSponsor Removing { get; set; } = default!;
    [Inject] private SaveSponsorTier SavingTier { get; set; } = default!;
    [Inject] private RemoveSponsorTier RemovingTier { get; set; } = default!;
    [Inject] private UploadSponsorLogo Uploading { get; set; } = default!;

    /// <summary>Which form is open when the page is, so that a link can lead there: a sponsor's key or a level's.</summary>
    [SupplyParameterFromQuery(Name = "edit")] public Guid? EditId { get; set; }

    private bool _opened;

    private bool MayEdit => May(Permission.ManageEvent);

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.DeskAsync(Actor, EventId, Gone);
        if (read.Refusal is { } no)
            return no;
        _desk = read.Value;
        if (!_opened && MayEdit && EditId is not null)
        {
            if (_desk.Tiers.SelectMany(t => t.Sponsors).FirstOrDefault(s => s.Id == EditId) is { } sponsor)
                Edit(sponsor);
            else if (_desk.Tiers.FirstOrDefault(t => t.Tier.Id == EditId) is { } tier)
                EditTier(tier.Tier);
        }
        _opened = true;
        return null;
    }

    private string Benefits(SponsorTier tier)
    {
        var parts = new List<string> { T[$"Sponsors.Logo{tier.Logo}"] };
        if (tier.Booths > 0)
            parts.Add(T["Sponsors.BoothsOf", tier.Booths]);
        if (tier.Passes > 0)
            parts.Add(T["Sponsors.PassesOf", tier.Passes]);
        if (tier.Sessions > 0)
            parts.Add(T["Sponsors.SessionsOf", tier.Sessions]);
        if ((T.IsThai ? tier.BenefitsTh : tier.BenefitsEn ?? tier.BenefitsTh) is { } more)
            parts.AddRange(more.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return string.Join(" · ", parts);
    }

    private void Edit(Sponsor? sponsor)
    {
        Stop();
        _form = sponsor is null ? new SponsorForm { TierId = _desk!.Tiers[0].Tier.Id.ToString() } : SponsorForm.Of(sponsor);
    }

    private void EditTier(SponsorTier? tier)
    {
        Stop();
        _tier = tier is null ? new SponsorTierForm { Order = (_desk!.Tiers.Count + 1).ToString(Localization.Texts.Numbers) } : SponsorTierForm.Of(tier);
    }

    private void Stop() => (_form, _tier, _errors, _done) = (null, null, FormErrors.None, null);

    private Task<Result<StoredFile>> UploadAsync(string name, byte[] bytes) => Uploading.RunAsync(Actor, EventId, name, bytes, Gone);

    private async Task SaveAsync() => await FinishAsync((await Saving.RunAsync(Actor, EventId, _form!, Gone)).Refusal, T["Sponsors.Saved"]);

    private async Task RemoveAsync() => await FinishAsync((await Removing.RunAsync(Actor, EventId, _form!.Id!.Value, _form.Version, Gone)).Refusal, T["Sponsors.Removed"]);

    private async Task SaveTierAsync() => await FinishAsync((await SavingTier.RunAsync(Actor, EventId, _tier!, Gone)).Refusal, T["Sponsors.Saved"]);

    private async Task RemoveTierAsync() => await FinishAsync((await RemovingTier.RunAsync(Actor, EventId, _tier!.Id!.Value, Gone)).Refusal, T["Sponsors.Removed"]);

    private async Task MoveAsync(Sponsor sponsor, bool up) =>
        await FinishAsync((await Moving.RunAsync(Actor, EventId, sponsor.Id, up, Gone)).Refusal, T[up ? "Sponsors.MovedUp" : "Sponsors.MovedDown", sponsor.NameTh]);

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        (_errors, _done) = (FormErrors.Of(refusal, T.Language), null);
        if (refusal is not null)
            return;
        Stop();
        _done = done;
        await ReloadAsync();
    }
}
