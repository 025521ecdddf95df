using SummitManager.Shared;

namespace SummitManager.Documents.Pictures;

/// <summary>Why a picture cannot be taken.</summary>
public abstract record PictureRefusal : Refusal;

/// <summary>The file has no bytes.</summary>
public sealed record EmptyPicture : PictureRefusal;

/// <summary>Nothing that we know by its first bytes.</summary>
public sealed record NotAPicture : PictureRefusal;

/// <summary>A file of a kind we know and do not take, such as <c>WebP</c> or <c>PDF</c>; an SVG may hold scripts.</summary>
public sealed record OtherPictureKind(string Found) : PictureRefusal;

/// <summary>A JPEG that browsers and PDF readers do not show: lossless, arithmetic, hierarchical, or not of eight bits.</summary>
public sealed record UnsupportedJpeg : PictureRefusal;

/// <summary>The file ends too early, or what it holds does not agree with itself.</summary>
public sealed record DamagedPicture : PictureRefusal;

/// <summary>Known from the header alone: nothing was decoded.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Megapixels">The limit, in millions.</param>
/// <param name="Side">The limit of one side, in pixels.</param>
public sealed record TooManyPixels(int Width, int Height, int Megapixels, int Side) : PictureRefusal;

/// <summary>More bytes than a picture may have.</summary>
public sealed record PictureTooBig(int Megabytes) : PictureRefusal;
