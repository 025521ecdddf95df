namespace SummitManager.Documents.Shaping;

/// <summary>One glyph to draw; lengths are font units, y upwards.</summary>
/// <param name="Cluster">UTF-16 index of the first character it stands for.</param>
/// <param name="Advance">How far the pen moves after it.</param>
/// <param name="OffsetX">Where it is drawn, relative to the pen; the pen does not move by it.</param>
public readonly record struct ShapedGlyph(ushort Glyph, int Cluster, int Advance, int OffsetX, int OffsetY);
