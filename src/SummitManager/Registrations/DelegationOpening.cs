using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>The one way a delegation begins: by hand with its contact, or by an invitation before anybody answers for it.</summary>
internal static class DelegationOpening
{
    /// <param name="codes">Makes its codes and its link.</param>
    /// <param name="eventId">Of the event.</param>
    /// <param name="number">Claimed from <see cref="Delegation.Series"/> in the caller's transaction.</param>
    /// <param name="organization">Whose people.</param>
    /// <param name="contact">Null while nobody answers for it: the coordinator fills it in.</param>
    /// <param name="now">The time.</param>
    public static Delegation Open(Codes codes, Guid eventId, int number, Organization organization, DelegationContact? contact, DateTimeOffset now)
    {
        var delegation = Delegation.Create(eventId, number, codes.NewShortCode(), codes.NewTicketCode(), codes.NewLinkCode(), now);
        delegation.Describe(organization, contact?.Name ?? "", contact?.Email, contact?.Phone, now);
        return delegation;
    }
}
