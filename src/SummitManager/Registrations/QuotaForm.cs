namespace SummitManager.Registrations;

/// <summary>A quota as typed.</summary>
public sealed record QuotaForm
{
    /// <summary>Null is a new quota.</summary>
    public Guid? Id { get; set; }
    /// <summary>The version the form was filled from.</summary>
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Capacity { get; set; }
}
