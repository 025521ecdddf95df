namespace SummitManager.Showcase;

/// <summary>What of the showcase the public sees beside single records.</summary>
public sealed class ShowcaseSettings
{
    public Guid EventId { get; init; }
    /// <summary>All pledges at once: off while they are collected, on when they are given.</summary>
    public bool PledgesPublic { get; set; }
}
