using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Money cut into parts whose sum is the whole, to the satang.</summary>
public static class Shares
{
    /// <summary>
    /// In proportion to the weights; the satang that rounding leaves go to the parts that lost most by it, the first of equals first. All weights zero: everything
    /// goes to the first.
    /// </summary>
    public static IReadOnlyList<Money> Of(Money whole, IReadOnlyList<Money> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        if (whole.Satang < 0 || weights.Any(w => w.Satang < 0))
            throw new ArgumentOutOfRangeException(nameof(whole), "Shares are of money that is there.");
        var sum = weights.Aggregate((Int128)0, (total, w) => total + w.Satang);
        if (sum == 0)
            return [.. weights.Select((_, i) => i == 0 ? whole : Money.Zero)];
        var parts = weights.Select(w => (Int128)whole.Satang * w.Satang).Select(x => (Floor: (long)(x / sum), Lost: x % sum)).ToArray();
        var left = (int)(whole.Satang - parts.Sum(p => p.Floor));
        var luckier = parts.Select((p, i) => (p.Lost, i)).OrderByDescending(p => p.Lost).ThenBy(p => p.i).Take(left).Select(p => p.i).ToHashSet();
        return [.. parts.Select((p, i) => new Money(p.Floor + (luckier.Contains(i) ? 1 : 0)))];
    }
}

/// <summary>What a sum is made of, for a document that must say it.</summary>
/// <param name="Net">Without tax.</param>
/// <param name="Vat">Zero where the issuer is not registered for it.</param>
public readonly record struct TaxedSum(Money Net, Money Vat)
{
    public Money Total => Net + Vat;

    /// <param name="prices">The sum of the prices as they are published.</param>
    /// <param name="vatPercent">Null where the issuer charges none.</param>
    /// <param name="included">Whether the prices hold the tax; else it comes on top.</param>
    public static TaxedSum Of(Money prices, decimal? vatPercent, bool included)
    {
        if (vatPercent is not { } percent)
            return new TaxedSum(prices, Money.Zero);
        if (!included)
            return new TaxedSum(prices, Money.FromBaht(prices.Baht * percent / 100));
        var vat = Money.FromBaht(prices.Baht * percent / (100 + percent));
        return new TaxedSum(prices - vat, vat);
    }
}
