using SummitManager.Payments;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Payments;

public sealed class SharesTests
{
    [Fact]
    public void The_parts_always_equal_the_whole()
    {
        var dice = new Random(20261126);
        for (var round = 0; round < 3_000; round++)
        {
            var whole = new Money(dice.NextInt64(0, round % 2 == 0 ? 100 : 10_000_000_000));
            var weights = Enumerable.Range(0, dice.Next(1, 40)).Select(_ => new Money(dice.Next(4) == 0 ? 0 : dice.NextInt64(0, 1_000_000))).ToList();

            var parts = Shares.Of(whole, weights);

            Assert.Equal(whole.Satang, parts.Sum(p => p.Satang));
            Assert.All(parts, p => Assert.True(p.Satang >= 0));
            var sum = weights.Sum(w => w.Satang);
            // Nobody is off by a whole satang.
            if (sum > 0)
                Assert.All(parts.Zip(weights), x => Assert.True(Math.Abs((decimal)whole.Satang * x.Second.Satang / sum - x.First.Satang) < 1));
        }
    }

    [Theory]
    [InlineData(3500, 7, true, 3271.03, 228.97)]
    [InlineData(3500, 7, false, 3500, 245)]
    [InlineData(3500, null, true, 3500, 0)]
    [InlineData(0, 7, true, 0, 0)]
    public void Tax_is_in_the_price_or_on_top(double prices, int? percent, bool included, double net, double vat) =>
        Assert.Equal(new TaxedSum(Money.FromBaht((decimal)net), Money.FromBaht((decimal)vat)), TaxedSum.Of(Money.FromBaht((decimal)prices), percent, included));

    [Fact]
    public void Net_and_tax_always_equal_what_is_paid()
    {
        for (var satang = 0L; satang < 200_000; satang += 7)
            Assert.Equal(satang, TaxedSum.Of(new Money(satang), 7, included: true).Total.Satang);
    }

    [Fact]
    public void Twenty_two_receipts_of_an_odd_sum_add_up_to_the_invoice()
    {
        var sum = TaxedSum.Of(new Money(22 * 333_333), 7, included: true);
        var prices = Enumerable.Repeat(new Money(333_333), 22).ToList();
        var (nets, vats) = (Shares.Of(sum.Net, prices), Shares.Of(sum.Vat, prices));

        Assert.Equal(22 * 333_333, nets.Zip(vats).Sum(x => x.First.Satang + x.Second.Satang));
        Assert.Equal((sum.Net.Satang, sum.Vat.Satang), (nets.Sum(n => n.Satang), vats.Sum(v => v.Satang)));
    }
}
