namespace SummitManager.Documents.Layout;

/// <summary>Sizes of paper in points, upright.</summary>
public static class Paper
{
    public static readonly (double Width, double Height) A4 = (Mm(210), Mm(297));
    public static readonly (double Width, double Height) A5 = (Mm(148), Mm(210));
    public static readonly (double Width, double Height) A6 = (Mm(105), Mm(148));

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}
