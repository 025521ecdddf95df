namespace SummitManager.Events;

/// <summary>What is typed to start an event or its next edition; everything else is filled in afterwards.</summary>
public sealed record NewEventForm
{
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public string? Edition { get; set; }
    public string? StartsOn { get; set; }
    /// <summary>Empty is the first day. Not asked for a clone, which is as long as its model.</summary>
    public string? EndsOn { get; set; }
    /// <summary>Empty takes the proposal.</summary>
    public string? Slug { get; set; }
}

/// <summary>A <see cref="NewEventForm"/> that could be read.</summary>
public sealed record NewEvent(string TitleTh, string TitleEn, int? Edition, DateOnly StartsOn, DateOnly EndsOn, string Slug);
