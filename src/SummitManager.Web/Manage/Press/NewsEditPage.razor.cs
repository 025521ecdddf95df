using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Press;
using SummitManager.Shared;
using SummitManager.Web.Components;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Press;

/// <summary>One piece of news: its text, and the step that comes next. What is typed and not saved is neither approved nor published.</summary>
public sealed partial class NewsEditPage
{
    private PressDesk? _desk;
    private NewsItem? _news;
    private NewsForm _form = new();
    private FormErrors _errors = FormErrors.None;
    private string? _done;
    private bool _isProposed;

    [Inject] private PressQueries Queries { get; set; } = default!;
    [Inject] private DraftNews Drafting { get; set; } = default!;
    [Inject] private SaveNews Saving { get; set; } = default!;
    [Inject] private ApproveNews Approving { get; set; } = default!;
    [Inject] private PublishNews Publishing { get; set; } = default!;
    [Inject] private WithdrawNews Withdrawing { get; set; } = default!;
    [Inject] private RemoveNews Removing { get; set; } = default!;
    [Inject] private SiteAddress Site { get; set; } = default!;

    [Parameter] public Guid? NewsId { get; set; }

    /// <summary><c>event</c> fills the form from the event.</summary>
    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    protected override Permission? Needs => NewsId is null ? Permission.WriteNews : Permission.View;

    private bool MayManage => May(Permission.ManageEvent);
    private bool IsTyped { get; set; }
    private NewsKey Key => new(EventId, _news!.Id, _news.Version);
    private string Share => ShareText.Of(_news!.Title(T.Language), Site.To(Links.NewsItem(_desk!.Slug, _news.Number!.Value)), _desk.Settings, _news.Source(T.Language), _news.Hashtags, T.Language);

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.DeskAsync(Actor, EventId, Gone);
        if (read.Refusal is { } no)
            return no;
        _desk = read.Value;
        IsTyped = false;
        if (NewsId is { } id)
        {
            _news = _desk.News.FirstOrDefault(n => n.Id == id);
            if (_news is null)
                return new NotFound();
            (_form, _isProposed) = (NewsForm.Of(_news), false);
            return null;
        }
        (_news, _form, _isProposed) = (null, new NewsForm { Hashtags = _desk.Hashtags, SourceTh = _desk.Settings?.CreditTh, SourceEn = _desk.Settings?.CreditEn }, false);
        if (From != "event")
            return null;
        var draft = await Drafting.RunAsync(Actor, EventId, Gone);
        if (draft.IsOk)
            (_form, _isProposed) = (draft.Value, true);
        return draft.Refusal;
    }

    private string When(DateTimeOffset at) => Format.ShortDateAndTime(_desk!.Clock.Local(at), T.Language);

    private void Type(Action change)
    {
        change();
        IsTyped = true;
    }

    private async Task SaveAsync()
    {
        var saved = await Saving.RunAsync(Actor, EventId, _form, Gone);
        if (saved.IsOk && NewsId is null)
            Navigation.NavigateTo(Links.ManageNews(EventId, saved.Value.Id));
        await FinishAsync(saved.Refusal, T["Press.Saved"]);
    }

    // Leaving a field and the click come one behind the other: the button was still there when somebody typed the last letter.
    private async Task ApproveAsync()
    {
        if (!IsTyped)
            await FinishAsync((await Approving.RunAsync(Actor, Key, Gone)).Refusal, T["Press.Approved"]);
    }

    private async Task PublishAsync()
    {
        if (!IsTyped)
            await FinishAsync((await Publishing.RunAsync(Actor, Key, Gone)).Refusal, T["Press.Published"]);
    }

    private async Task WithdrawAsync() => await FinishAsync((await Withdrawing.RunAsync(Actor, Key, Gone)).Refusal, T["Press.Withdrawn"]);

    private async Task RemoveAsync()
    {
        var removed = await Removing.RunAsync(Actor, Key, Gone);
        if (removed.IsOk)
            Navigation.NavigateTo(Links.ManageEvent(EventId, "press"));
        else
            await FinishAsync(removed.Refusal, "");
    }

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        (_errors, _done) = (FormErrors.Of(refusal, T.Language), null);
        if (refusal is not null)
            return;
        _done = done;
        if (NewsId is not null)
            await ReloadAsync();
    }
}
