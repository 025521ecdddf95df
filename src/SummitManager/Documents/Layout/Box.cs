namespace SummitManager.Documents.Layout;

/// <summary>A rectangle on a page in points (1/72 inch), measured from the page's top left corner, y downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
    public double CenterX => X + Width / 2;

    /// <summary>The same in millimetres, as print shops give sizes.</summary>
    public static Box Mm(double x, double y, double width, double height) => new(Paper.Mm(x), Paper.Mm(y), Paper.Mm(width), Paper.Mm(height));

    /// <summary>Smaller by <paramref name="points"/> on every side.</summary>
    public Box Inset(double points) => new(X + points, Y + points, Math.Max(0, Width - 2 * points), Math.Max(0, Height - 2 * points));

    public Box Shift(double x, double y) => this with { X = X + x, Y = Y + y };

    /// <summary>The part between two heights measured from its own top, in points.</summary>
    public Box Rows(double from, double height) => this with { Y = Y + from, Height = height };
}
