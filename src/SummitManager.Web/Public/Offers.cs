using SummitManager.Registrations;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Public;

/// <summary>Price and places of a type in words.</summary>
internal static class Offers
{
    /// <summary>Fewer than this are "few left".</summary>
    private const int Few = 20;

    public static string Price(Texts t, RegistrationType type) =>
        type.Price.IsZero ? t["Public.Free"] : t["Public.Baht", type.Price.Baht.ToString("#,##0.##", Texts.Numbers)];

    public static string Places(Texts t, TypeOnOffer offer) => offer.Left switch
    {
        null => t["Public.PlacesOpen"],
        0 => offer.Type.HasWaitlist ? t["Public.PlacesWaitlist"] : t["Public.PlacesNone"],
        < Few => t["Public.PlacesFew", offer.Left],
        var left => t["Public.PlacesLeft", left.Value.ToString("N0", Texts.Numbers)],
    };
}
