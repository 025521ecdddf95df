namespace SummitManager.Agenda;

/// <summary>What kind of item it is (FR-15, FR-16).</summary>
public enum SessionFormat
{
    /// <summary>ลงทะเบียน.</summary>
    Registration,

    /// <summary>พิธีเปิด, with chair, reporter and welcome.</summary>
    Opening,

    /// <summary>ปาฐกถาพิเศษ.</summary>
    Keynote,

    /// <summary>บรรยาย.</summary>
    Lecture,

    /// <summary>อภิปราย.</summary>
    Panel,

    /// <summary>ประชุมเชิงปฏิบัติการ.</summary>
    Workshop,

    /// <summary>นำเสนอผลงาน.</summary>
    Presentation,

    /// <summary>นิทรรศการ.</summary>
    Exhibition,

    /// <summary>มอบรางวัล.</summary>
    Award,

    /// <summary>พักรับประทานอาหารว่าง.</summary>
    Break,

    /// <summary>พักรับประทานอาหารกลางวัน.</summary>
    Meal,

    /// <summary>พิธีปิด.</summary>
    Closing,

    Other,
}

/// <summary>In which language one hears it.</summary>
public enum SessionLanguage
{
    Thai,
    English,

    /// <summary>Now the one, now the other.</summary>
    Both,
}

public static class SessionFormats
{
    /// <summary>People rest, eat or arrive: nothing is missed, and nobody sits through it.</summary>
    public static bool IsPause(this SessionFormat format) => format is SessionFormat.Break or SessionFormat.Meal or SessionFormat.Registration;
}
