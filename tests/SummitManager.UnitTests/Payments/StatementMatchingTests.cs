using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Payments;

public sealed class StatementMatchingTests
{
    private static readonly OpenInvoice Mine = Open(1, "องค์การบริหารส่วนตำบลดอนสมมติ", 77_000);
    private static readonly OpenInvoice Other = Open(12, "เทศบาลตำบลทุ่งตัวอย่าง", 77_000);
    private static readonly OpenInvoice Third = Open(3, "เทศบาลเมืองแบบทดสอบ", 3_500);

    [Theory]
    [InlineData("INV256900001")]
    [InlineData("โอนเงิน inv2569-00001 ค่าลงทะเบียน")]
    [InlineData("Ref1: INV2569 00001 / KTB")]
    [InlineData("INV๒๕๖๙-๐๐๐๐๑")]
    public void A_line_with_reference_and_amount_is_certain(string text) => Assert.Equal(Mine, StatementMatching.Certain(text, Mine.Due, [Mine, Other, Third]));

    [Theory]
    [InlineData("INV2569000012", 77_000)]
    [InlineData("INV256900001", 76_999)]
    [InlineData("INV256900001 INV256900012", 77_000)]
    [InlineData("ค่าลงทะเบียน", 3_500)]
    public void A_longer_number_another_amount_two_references_or_none_wait_for_a_person(string text, int baht) =>
        Assert.Null(StatementMatching.Certain(text, Money.FromBaht(baht), [Mine, Other, Third]));

    [Fact]
    public void The_reference_comes_before_the_amount_and_the_payers_name_before_others()
    {
        var matches = StatementMatching.Suggest("เทศบาลตำบลทุ่งตัวอย่าง INV256900003", Money.FromBaht(77_000), [Mine, Other, Third]);

        Assert.Equal([(Third, MatchReason.Reference), (Other, MatchReason.Amount), (Mine, MatchReason.Amount)], matches.Select(m => (m.Invoice, m.Reason)));
        Assert.Equal([false, true, false], matches.Select(m => m.NameFits));
    }

    [Theory]
    [InlineData(3_465, 35)]
    [InlineData(3_395, 105)]
    public void Withheld_tax_of_one_or_three_percent_explains_a_smaller_sum(int came, int withheld)
    {
        var match = Assert.Single(StatementMatching.Suggest("โอน", Money.FromBaht(came), [Mine, Third]));

        Assert.Equal((Third, MatchReason.AmountLessTax, Money.FromBaht(withheld)), (match.Invoice, match.Reason, match.Withheld));
    }

    private static OpenInvoice Open(int number, string payer, int baht) => new(new Guid(number, 0, 0, new byte[8]), PaperNumbers.Invoice(2569, number), PaperNumbers.Reference(2569, number),
        payer, Money.FromBaht(baht), Money.FromBaht(baht), ThaiText.SearchText(payer));
}
