namespace SummitManager.Shared;

/// <summary>An amount in satang (1/100 baht), so that it sorts, sums and compares alike on every database.</summary>
public readonly record struct Money(long Satang) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    public decimal Baht => Satang / 100m;
    public bool IsZero => Satang == 0;

    /// <summary>Rounds half a satang away from zero, as the tax office does.</summary>
    public static Money FromBaht(decimal baht) => new((long)decimal.Round(baht * 100m, MidpointRounding.AwayFromZero));

    public int CompareTo(Money other) => Satang.CompareTo(other.Satang);

    public static Money operator +(Money a, Money b) => new(a.Satang + b.Satang);
    public static Money operator -(Money a, Money b) => new(a.Satang - b.Satang);
    public static bool operator <(Money a, Money b) => a.Satang < b.Satang;
    public static bool operator >(Money a, Money b) => a.Satang > b.Satang;
    public static bool operator <=(Money a, Money b) => a.Satang <= b.Satang;
    public static bool operator >=(Money a, Money b) => a.Satang >= b.Satang;
}
