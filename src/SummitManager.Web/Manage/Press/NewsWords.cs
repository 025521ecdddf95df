using SummitManager.Press;

namespace SummitManager.Web.Manage.Press;

/// <summary>How a state of news looks; its word stands in the texts.</summary>
internal static class NewsWords
{
    public static string Badge(NewsState state) => state switch
    {
        NewsState.Published => "badge badge-success",
        NewsState.Approved => "badge badge-info",
        NewsState.Withdrawn => "badge badge-warning",
        _ => "badge",
    };
}
