using SummitManager.Payments;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Payments;

/// <summary>The published vectors of three public libraries, and what may not be in a code.</summary>
public sealed class PromptPayTests
{
    [Fact]
    public void The_checksum_is_the_one_of_the_standard() => Assert.Equal("29B1", EmvText.Checksum("123456789"));

    [Theory]
    [InlineData("099999999999990", "111222333444", null, null, "00020101021130550016A0000006770101120115099999999999990021211122233344453037645802TH63043EE7")]
    [InlineData("099400016550100", "123456789012", "670429", 3649.22, "00020101021230650016A00000067701011201150994000165501000212123456789012030667042953037645802TH54073649.2263044534")]
    public void A_bill_payment_is_the_published_one(string biller, string reference1, string? reference2, double? baht, string expected) =>
        Assert.Equal(expected, PromptPay.BillPayment(biller, reference1, reference2, baht is { } b ? Money.FromBaht((decimal)b) : null));

    [Theory]
    [InlineData("0066812223333", null, "00020101021129370016A0000006770101110113006681222333353037645802TH63041DCF")]
    [InlineData("0066812223333", 30.0, "00020101021229370016A0000006770101110113006681222333353037645802TH540530.0063043CAD")]
    public void A_transfer_is_the_published_one(string mobile, double? baht, string expected) =>
        Assert.Equal(expected, PromptPay.Payload("29", EmvText.Field("00", "A000000677010111") + EmvText.Field("01", mobile), baht is { } b ? Money.FromBaht((decimal)b) : null));

    [Theory]
    // Other libraries put country before currency; a reader must not care.
    [InlineData("00020101021129370016A000000677010111011300668012345675802TH530376463046197", "29", "01", "0066801234567")]
    [InlineData("00020101021129370016A000000677010111011300668912345675802TH5303764630429C1", "29", "01", "0066891234567")]
    [InlineData("00020101021129370016A000000677010111021311111111111115802TH530376463047B5A", "29", "02", "1111111111111")]
    [InlineData("00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469", "29", "01", "0066000000000")]
    [InlineData("00020101021129370016A000000677010111011300668123456785802TH530376463045D82", "29", "01", "0066812345678")]
    [InlineData("00020101021229370016A0000006770101110113006680111111153037645802TH540520.15630442BE", "29", "01", "0066801111111")]
    [InlineData("00020101021129390016A000000677010111031514000080111111153037645802TH63047C0F", "29", "03", "140000801111111")]
    [InlineData("00020101021130620016A000000677010112011301122334455660211CUSTOMER0010306INV00153037645802TH62070703SCB6304780E", "30", "02", "CUSTOMER001")]
    public void Every_published_code_has_our_checksum_and_reads_as_said(string code, string tag, string part, string value)
    {
        Assert.True(EmvText.IsSealed(code, "63"));
        Assert.Equal(value, EmvText.Read(EmvText.Read(code)![tag])![part]);
    }

    [Fact]
    public void A_changed_digit_breaks_the_seal() => Assert.False(EmvText.IsSealed("00020101021129370016A000000677010111011300668012345685802TH530376463046197", "63"));

    [Theory]
    [InlineData("th-TH"), InlineData("en-US"), InlineData("de-DE")]
    public void The_amount_has_a_point_in_every_culture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            Assert.Equal("1234567.50", EmvText.Read(PromptPay.ToTaxId("0994000165501", Money.FromBaht(1234567.5m)))!["54"]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("inv1"), InlineData("INV-1"), InlineData(""), InlineData("123456789012345678901"), InlineData("๑๒")]
    public void A_reference_that_banks_cut_is_not_made(string reference) =>
        Assert.Throws<ArgumentException>(() => PromptPay.BillPayment("099400016550100", reference, null, null));

    [Fact]
    public void An_amount_of_nothing_is_not_made() => Assert.Throws<ArgumentOutOfRangeException>(() => PromptPay.ToTaxId("0994000165501", Money.Zero));

    [Theory]
    [InlineData("004000060000010103002021900021231231212000115102TH91049C30", "002", "0002123123121200011")]
    [InlineData("004100060000010103014022000111222233344ABCD125102TH910417DF", "014", "00111222233344ABCD12")]
    public void A_slip_reads_as_published(string code, string bank, string reference) => Assert.Equal(new SlipCode(bank, reference), SlipCode.Read(code));

    [Theory]
    [InlineData("00020101021229370016A0000006770101110113006680111111153037645802TH540520.15630442BE")]
    [InlineData("004000060000010103002021900021231231212000125102TH91049C30")]
    [InlineData("0040000600000101030020219000212312312120001")]
    [InlineData("https://example.org/"), InlineData(""), InlineData(null), InlineData("๐๐๔๐")]
    public void What_is_no_slip_is_none(string? code) => Assert.Null(SlipCode.Read(code));

    [Fact]
    public void A_slip_whose_sum_lost_its_zeros_is_read()
    {
        // Some bank apps print 91 04 and then fewer than four digits.
        var reference = Enumerable.Range(0, 5000).Select(n => $"{n:0000000000000000000}").First(r => Sealed(r)[^4] == '0');
        var whole = Sealed(reference);
        Assert.Equal(reference, SlipCode.Read(whole[..^4] + whole[^3..])!.Reference);

        static string Sealed(string reference) =>
            EmvText.Sealed(EmvText.Field("00", EmvText.Field("00", "000001") + EmvText.Field("01", "002") + EmvText.Field("02", reference)) + EmvText.Field("51", "TH"), "91");
    }
}
