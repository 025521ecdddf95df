namespace SummitManager.IntegrationTests.Races;

/// <summary>One race at a time: each wants every connection of the pool and every core.</summary>
[CollectionDefinition(Name)]
public sealed class RacesCollection
{
    public const string Name = "Races";
}
