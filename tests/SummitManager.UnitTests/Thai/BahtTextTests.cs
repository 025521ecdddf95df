using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public sealed class BahtTextTests
{
    [Theory]
    [InlineData("0", "ศูนย์บาทถ้วน", "Zero baht only")]
    [InlineData("1", "หนึ่งบาทถ้วน", "One baht only")]
    [InlineData("10", "สิบบาทถ้วน", "Ten baht only")]
    [InlineData("11", "สิบเอ็ดบาทถ้วน", "Eleven baht only")]
    [InlineData("20", "ยี่สิบบาทถ้วน", "Twenty baht only")]
    [InlineData("21", "ยี่สิบเอ็ดบาทถ้วน", "Twenty-one baht only")]
    [InlineData("100", "หนึ่งร้อยบาทถ้วน", "One hundred baht only")]
    [InlineData("101", "หนึ่งร้อยเอ็ดบาทถ้วน", "One hundred one baht only")]
    [InlineData("111", "หนึ่งร้อยสิบเอ็ดบาทถ้วน", "One hundred eleven baht only")]
    [InlineData("3900", "สามพันเก้าร้อยบาทถ้วน", "Three thousand nine hundred baht only")]
    [InlineData("3649.22", "สามพันหกร้อยสี่สิบเก้าบาทยี่สิบสองสตางค์", "Three thousand six hundred forty-nine baht and twenty-two satang")]
    [InlineData("0.25", "ยี่สิบห้าสตางค์", "Zero baht and twenty-five satang")]
    [InlineData("0.01", "หนึ่งสตางค์", "Zero baht and one satang")]
    [InlineData("1000000", "หนึ่งล้านบาทถ้วน", "One million baht only")]
    [InlineData("1000001", "หนึ่งล้านเอ็ดบาทถ้วน", "One million one baht only")]
    [InlineData("11000000", "สิบเอ็ดล้านบาทถ้วน", "Eleven million baht only")]
    [InlineData("21121121.21", "ยี่สิบเอ็ดล้านหนึ่งแสนสองหมื่นหนึ่งพันหนึ่งร้อยยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์", "Twenty-one million one hundred twenty-one thousand one hundred twenty-one baht and twenty-one satang")]
    [InlineData("1000000000000", "หนึ่งล้านล้านบาทถ้วน", "One trillion baht only")]
    public void An_amount_is_said_as_receipts_say_it(string baht, string thai, string english)
    {
        var amount = Money.FromBaht(decimal.Parse(baht, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((thai, english), (BahtText.Of(amount, Language.Thai), BahtText.Of(amount, Language.English)));
    }
}
