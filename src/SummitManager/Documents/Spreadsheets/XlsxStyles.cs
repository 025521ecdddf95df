using System.Xml;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>The looks of a cell; their numbers are the order in which they are written.</summary>
internal static class XlsxStyles
{
    public const int Heading = 1;
    private const int Text = 2;
    private const int Money = 3;
    private const int ThaiDate = 4;
    private const int EnglishDate = 6;

    private const int BuiltInText = 49;
    private const int BuiltInTwoPlaces = 4;

    /// <summary>From 164: ours. The mark in brackets asks Excel and LibreOffice for Thai words and the Buddhist Era.</summary>
    private static readonly string[] Formats = ["[$-107041E]d mmm yyyy", "[$-107041E]d mmm yyyy h.mm", "[$-809]d mmm yyyy", "[$-809]d mmm yyyy h:mm"];

    private const int FirstOwn = 164;

    public static int Of(CellKind kind, Language language) => kind switch
    {
        CellKind.Text or CellKind.YesNo => Text,
        CellKind.Money => Money,
        CellKind.Date => language == Language.Thai ? ThaiDate : EnglishDate,
        CellKind.DateAndTime => (language == Language.Thai ? ThaiDate : EnglishDate) + 1,
        _ => 0,
    };

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", XlsxParts.Main);
        List(xml, "numFmts", Formats, (format, i) => Empty(xml, "numFmt", ("numFmtId", $"{FirstOwn + i}"), ("formatCode", format)));
        // Tahoma is on every machine that has Excel, and its Thai is as large as its Latin.
        List(xml, "fonts", ["", "b"], (bold, _) =>
        {
            xml.WriteStartElement("font");
            if (bold.Length > 0)
                Empty(xml, bold);
            Empty(xml, "sz", ("val", "10"));
            Empty(xml, "name", ("val", "Tahoma"));
            xml.WriteEndElement();
        });
        List(xml, "fills", ["none", "gray125", "solid"], (pattern, _) =>
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", pattern);
            if (pattern == "solid")
                Empty(xml, "fgColor", ("rgb", "FFE8EEF4"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        List(xml, "borders", [""], (_, _) => Empty(xml, "border"));
        List(xml, "cellStyleXfs", [""], (_, _) => Empty(xml, "xf"));
        List(xml, "cellXfs", [0, 0, BuiltInText, BuiltInTwoPlaces, FirstOwn, FirstOwn + 1, FirstOwn + 2, FirstOwn + 3], (format, i) =>
        {
            var isHeading = i == Heading;
            Empty(xml, "xf", ("numFmtId", $"{format}"), ("fontId", isHeading ? "1" : "0"), ("fillId", isHeading ? "2" : "0"), ("borderId", "0"), ("xfId", "0"),
                ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"));
        });
        xml.WriteEndElement();
    }

    private static void List<T>(XmlWriter xml, string name, T[] items, Action<T, int> write)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", $"{items.Length}");
        for (var i = 0; i < items.Length; i++)
            write(items[i], i);
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
