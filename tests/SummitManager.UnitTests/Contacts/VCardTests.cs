using System.Text;
using SummitManager.Contacts;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Contacts;

public sealed class VCardTests
{
    [Fact]
    public void Has_what_is_shown_escaped_and_folded_and_nothing_else()
    {
        var name = new PersonName { Title = "นางสาว", Given = "สมหญิง", Family = "ทอง;แท้" };
        var whole = new ContactEntry(Guid.Empty, name, "นายกองค์การบริหารส่วนตำบลที่มีชื่อยาวมากจนต้องตัดบรรทัด", "อบต.ทดสอบ, สมมติ", Provinces.Find("57"), "a@office.example", "+66812345678");

        var card = VCard.Of(whole, "งานสัมมนา\nสองวัน", Language.Thai);
        var unfolded = card.Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\nN:ทอง\\;แท้;สมหญิง;;นางสาว;\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("ORG:อบต.ทดสอบ\\, สมมติ\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("EMAIL;TYPE=INTERNET:a@office.example\r\nTEL;TYPE=WORK:+66812345678\r\nADR;TYPE=WORK:;;;;เชียงราย;;\r\nNOTE:งานสัมมนา\\nสองวัน\r\nEND:VCARD\r\n", unfolded, StringComparison.Ordinal);
        Assert.All(card.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));

        var bare = VCard.Of(new ContactEntry(Guid.Empty, name, null, null, null, null, null), "", Language.English);
        Assert.DoesNotMatch("(ORG|TITLE|EMAIL|TEL|ADR|NOTE)", bare);
    }
}
