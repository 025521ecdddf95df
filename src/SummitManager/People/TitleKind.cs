namespace SummitManager.People;

/// <summary>Where a title comes from; ranks may carry ว่าที่ and หญิง, and a person holds one rank at most.</summary>
public enum TitleKind
{
    Civil,
    Royal,
    Academic,
    Professional,
    Army,
    Navy,
    AirForce,
    Police,
    Religious,
    Honorific,
    Foreign,
}
