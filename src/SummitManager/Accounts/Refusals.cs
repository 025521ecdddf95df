using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>Wrong address, wrong password or an account at rest: nobody is told which.</summary>
public sealed record WrongSignIn : Refusal;

/// <summary>Too many wrong tries; the account opens again by itself after a quarter of an hour.</summary>
public sealed record AccountLocked : Refusal;

/// <summary>Too long between the password and the code; begin again.</summary>
public sealed record SignInExpired : Refusal;

/// <summary>Every event keeps at least one owner.</summary>
public sealed record LastOwner : Refusal;

/// <summary>A person keeps at least one role; to take the last one away is to remove the person.</summary>
public sealed record NoRoleChosen : Refusal
{
    public override string? Field => "Roles";
}

/// <summary>The person is on this event's staff already; change their roles in the list.</summary>
public sealed record AlreadyStaff : Refusal
{
    public override string? Field => "Email";
}

/// <summary>The account has rights elsewhere too, so only the owner of the whole system may have its password and second step renewed.</summary>
public sealed record ServesElsewhere : Refusal;

/// <summary>A mailed link was used, replaced by a newer one, is too old or never was: nobody is told which.</summary>
public sealed record LinkVoid : Refusal;

/// <summary>The person has chosen a password already; no invitation is due.</summary>
public sealed record AlreadyActive : Refusal;
