namespace SummitManager.Exhibition.Sponsors;

/// <summary>What looks unfinished in a legal name. Advice beside the field, never a refusal: the law knows more forms than we do. Pure.</summary>
public static class LegalNames
{
    private static readonly string[] Abbreviations = ["บจก", "บมจ", "หจก", "บจ.", "บ."];
    /// <summary>Banks are public companies under their own word.</summary>
    private static readonly string[] Publics = ["บริษัท", "ธนาคาร"];
    private static readonly string[] Endings = ["จำกัด", "จำกัด (มหาชน)"];

    /// <returns>What to advise; null when nothing stands out.</returns>
    public static NameAdvice? Of(string? name)
    {
        var typed = name?.Trim() ?? "";
        if (Abbreviations.Any(a => typed.StartsWith(a, StringComparison.Ordinal)))
            return NameAdvice.IsAbbreviated;
        var isCompany = typed.StartsWith("บริษัท", StringComparison.Ordinal) || typed.StartsWith("ห้างหุ้นส่วน", StringComparison.Ordinal);
        if (isCompany && !Endings.Any(e => typed.EndsWith(e, StringComparison.Ordinal)) && !typed.StartsWith("ห้างหุ้นส่วนสามัญ", StringComparison.Ordinal) && !typed.StartsWith("ห้างหุ้นส่วนจำกัด", StringComparison.Ordinal))
            return NameAdvice.LacksLimited;
        return typed.Contains("(มหาชน)", StringComparison.Ordinal) && !Publics.Any(p => typed.StartsWith(p, StringComparison.Ordinal)) ? NameAdvice.LacksCompany : null;
    }
}

/// <summary>What an organiser may want to look at again.</summary>
public enum NameAdvice
{
    /// <summary><c>บจก. เออาร์ไอที</c>: papers need <c>บริษัท … จำกัด</c>.</summary>
    IsAbbreviated,

    /// <summary><c>บริษัท เออาร์ไอที</c> without <c>จำกัด</c>.</summary>
    LacksLimited,

    /// <summary><c>ทีโอที (มหาชน)</c> without <c>บริษัท</c>.</summary>
    LacksCompany,
}
