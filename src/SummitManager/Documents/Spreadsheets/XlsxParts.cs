using System.Xml;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

internal sealed record WrittenSheet(string Name, int Columns, int Rows, Language Language);

/// <summary>The small files around the sheets: what the package holds, and how its parts find each other.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string OfSpreadsheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string SheetPath(int number) => $"xl/worksheets/sheet{number}.xml";

    public static IEnumerable<(string Path, Action<XmlWriter> Write)> Of(IReadOnlyList<WrittenSheet> sheets) =>
    [
        ("xl/styles.xml", XlsxStyles.Write),
        ("xl/workbook.xml", xml => WriteWorkbook(xml, sheets)),
        ("xl/_rels/workbook.xml.rels", xml => WriteRelations(xml,
            [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")])),
        ("_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")])),
        ("[Content_Types].xml", xml => WriteTypes(xml, sheets.Count)),
    ];

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<WrittenSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        // A filter is a hidden name too: without it Excel forgets the filter when it saves the file.
        xml.WriteStartElement("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
            xml.WriteAttributeString("localSheetId", $"{i}");
            xml.WriteAttributeString("hidden", "1");
            var name = sheets[i].Name.Replace("'", "''", StringComparison.Ordinal);
            xml.WriteString($"'{name}'!$A$1:${CellAddress.Column(sheets[i].Columns)}${sheets[i].Rows + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package);
        var n = 0;
        foreach (var (type, target) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{++n}");
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", OfSpreadsheets + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", OfSpreadsheets + "styles+xml");
        for (var i = 1; i <= sheets; i++)
            Type("Override", "PartName", "/" + SheetPath(i), OfSpreadsheets + "worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string attribute, string value, string contentType)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(attribute, value);
            xml.WriteAttributeString("ContentType", contentType);
            xml.WriteEndElement();
        }
    }
}
