using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>A thematic line through the agenda (FR-17).</summary>
public sealed class Track : IVersioned
{
    public const int NameLimit = 100;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";
    /// <summary><c>#RRGGBB</c>; a mark beside the words, never alone.</summary>
    public string Colour { get; set; } = "#14284B";
    public int Order { get; set; }
    public int Version { get; private set; }

    public string Name(bool thai) => thai || NameEn.Length == 0 ? NameTh : NameEn;
}
