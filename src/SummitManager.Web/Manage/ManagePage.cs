using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SummitManager.Accounts;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage;

/// <summary>
/// What every back-office page of an event has: the event, the actor, the texts. A page loads in <see cref="LoadAsync"/> and is
/// not shown before; somebody without <see cref="Needs"/> sees a plain refusal instead of the page.
/// </summary>
public abstract class ManagePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    [Inject] protected Texts T { get; set; } = default!;
    [Inject] protected NavigationManager Navigation { get; set; } = default!;
    [Inject] protected TimeProvider Clock { get; set; } = default!;
    [Inject] private Actors Actors { get; set; } = default!;
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Parameter] public Guid EventId { get; set; }

    /// <summary>Who looks at the page; set before <see cref="LoadAsync"/>.</summary>
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
        var principal = (await Authentication).User;
        if (await Actors.OfAsync(principal, Gone) is not { } actor)
        {
            Navigation.NavigateTo(Links.SignIn, forceLoad: true);
            return;
        }
        Actor = actor;
        Refused = (Needs is { } permission ? actor.WhyNot(permission, EventId) : null) ?? await LoadAsync();
        Ready = Refused is null;
    }

    /// <summary>Repeats <see cref="LoadAsync"/> after a deed.</summary>
    protected async Task ReloadAsync()
    {
        Refused = await LoadAsync();
        Ready = Refused is null;
    }

    protected bool May(Permission permission) => Actor.May(permission, EventId);

    public virtual void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
