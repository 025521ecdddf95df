namespace SummitManager.People;

/// <summary>How a title is printed.</summary>
public enum TitleForm
{
    /// <summary>As it was typed, spacing and dots put right.</summary>
    AsWritten,

    /// <summary><c>พลอากาศเอก ดร.</c></summary>
    Spelled,

    /// <summary><c>พล.อ.อ.ดร.</c></summary>
    Abbreviated,
}
