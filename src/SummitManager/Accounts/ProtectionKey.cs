namespace SummitManager.Accounts;

/// <summary>A key of ASP.NET Core Data Protection, kept so that cookies survive restarts and are shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public string Name { get; set; } = "";
    public string Xml { get; set; } = "";
}
