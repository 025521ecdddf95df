namespace SummitManager.People;

/// <summary>One title of the reference table.</summary>
/// <param name="LongForm"><c>พลอากาศเอก</c></param>
/// <param name="ShortForm"><c>พล.อ.อ.</c>; the long form again where no abbreviation is in use.</param>
/// <param name="English">The usual translation, a suggestion for the English badge line.</param>
/// <param name="Joins">The long form is written against the name without a space: นายชรินทร์, but พลเอก ชรินทร์.</param>
public sealed record TitleEntry(TitleKind Kind, string LongForm, string ShortForm, string English, bool Joins)
{
    /// <summary>A rank of the army, navy, air force or police.</summary>
    public bool IsRank => Kind is TitleKind.Army or TitleKind.Navy or TitleKind.AirForce or TitleKind.Police;

    /// <summary>In abbreviated form navy officers put ร.น. behind the name, because น.อ. is an air force rank too.</summary>
    internal bool TakesNavyMark => Kind == TitleKind.Navy && ShortForm.Length == 4 && ShortForm[0] is 'น' or 'ร';
}
