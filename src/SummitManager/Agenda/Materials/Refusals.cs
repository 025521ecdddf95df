using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Nothing was chosen, or the file was empty.</summary>
public sealed record MaterialMissing : Refusal
{
    public override string? Field => "Material";
}

/// <summary>The browser could not hand the file over: it was moved or changed meanwhile, or the connection broke.</summary>
public sealed record MaterialUnreadable : Refusal
{
    public override string? Field => "Material";
}

/// <summary>Neither PDF nor slides.</summary>
public sealed record NotAMaterial : Refusal
{
    public override string? Field => "Material";
}

/// <summary>More than may be sent.</summary>
public sealed record MaterialTooLarge(int MostMegabytes) : Refusal
{
    public override string? Field => "Material";
}

/// <summary>The session holds as many files as it may.</summary>
public sealed record TooManyMaterials(int Most) : Refusal
{
    public override string? Field => "Material";
}
