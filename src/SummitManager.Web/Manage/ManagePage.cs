using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SummitManager.Accounts;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage;

/// <summary>
/// What every back-office page of an event has: the event, the actor, the texts. A page loads in <see cref="LoadAsync"/> and is
/// not shown before; somebody without <see cref="Needs"/> sees a plain refusal instead of the page. The promise for rights that
/// are withdrawn while a page is open: within <see cref="AskAgain"/> the page shows the refusal and no deed on it works any more.
/// </summary>
public abstract partial class ManagePage : ComponentBase, IDisposable
{
    /// <summary>How old <see cref="Actor"/> may be.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _gone = new();
    private Task? _asking;

    [Inject] protected Texts T { get; set; } = default!;
    [Inject] protected NavigationManager Navigation { get; set; } = default!;
    [Inject] protected TimeProvider Clock { get; set; } = default!;
    [Inject] private ILogger<ManagePage> Log { get; set; } = default!;
    [Inject] private Actors Actors { get; set; } = default!;
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Parameter] public Guid EventId { get; set; }

    /// <summary>Who looks at the page; set before <see cref="LoadAsync"/>, never older than <see cref="AskAgain"/> while the database answers.</summary>
    protected Actor Actor { get; private set; } = default!;

    /// <summary>False until loaded, and for good when the actor may not see the page.</summary>
    protected bool Ready { get; private set; }

    /// <summary>Why the page is not shown.</summary>
    protected Refusal? Refused { get; private set; }

    /// <summary>The permission to see the page at this event; null when any staff member may.</summary>
    protected virtual Permission? Needs => Permission.View;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Gone => _gone.Token;

    /// <summary>Reads what the page shows. Called again when the address's parameters change. A refusal is shown in place of the page.</summary>
    protected abstract Task<Refusal?> LoadAsync();

    protected sealed override async Task OnParametersSetAsync()
    {
        if (!await ReadActorAsync())
            return;
        await ReloadAsync();
        _asking ??= KeepAskingAsync(Gone);
    }

    private bool _isDoing;

    /// <summary>Does a deed unless one is being done: the second half of a double click makes no second row.</summary>
    protected async Task OnceAsync(Func<Task> deed)
    {
        if (_isDoing)
            return;
        _isDoing = true;
        try
        {
            await deed();
        }
        finally
        {
            _isDoing = false;
        }
    }

    /// <summary>Repeats <see cref="LoadAsync"/> after a deed.</summary>
    protected async Task ReloadAsync()
    {
        Refused = WhyNotSeen() ?? await LoadAsync();
        Ready = Refused is null;
    }

    /// <summary>Why the page is not the actor's to see; pages of no event ask for rights at any.</summary>
    protected virtual Refusal? WhyNotSeen() => Needs is { } permission ? Actor.WhyNot(permission, EventId) : null;

    /// <summary>False when the account is gone, or its sign-in; the browser is then on its way to the sign-in page.</summary>
    private async Task<bool> ReadActorAsync()
    {
        if (await Actors.OfAsync((await Authentication).User, Gone) is not { } actor)
        {
            Navigation.NavigateTo(Links.SignIn, forceLoad: true);
            return false;
        }
        Actor = actor;
        return true;
    }

    /// <summary>Reads the rights anew and nothing else: what is half typed on the page stays.</summary>
    private async Task KeepAskingAsync(CancellationToken gone)
    {
        using var timer = new PeriodicTimer(AskAgain, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(gone))
                await TryAskAgainAsync(gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    /// <summary>A database that is away for a moment takes no deeds either: the next tick asks again.</summary>
    private async Task TryAskAgainAsync(CancellationToken gone)
    {
        try
        {
            await InvokeAsync(AskAgainAsync);
        }
        catch (Exception e) when (!gone.IsCancellationRequested)
        {
            LogNotAsked(Log, e);
        }
        catch (Exception)
        {
            // The page was left while it asked.
        }
    }

    private async Task AskAgainAsync()
    {
        var (roles, owner) = (Actor.Roles, Actor.IsSystemOwner);
        if (!await ReadActorAsync())
        {
            Ready = false;
        }
        else if (WhyNotSeen() is { } no)
        {
            Refused = no;
            Ready = false;
        }
        else if (owner == Actor.IsSystemOwner && roles.SequenceEqual(Actor.Roles))
        {
            return;
        }
        StateHasChanged();
    }

    protected bool May(Permission permission) => Actor.May(permission, EventId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rights of an open page could not be read; it asks again in a few seconds.")]
    private static partial void LogNotAsked(ILogger log, Exception exception);

    public virtual void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
