using SummitManager.Thai;

namespace SummitManager.Agenda.Speakers;

/// <summary>
/// What the words of a position propose for the order of protocol (FR-32): a lower number comes first. It is asked once, when somebody is added;
/// from then on the organiser's own order counts, because real lists follow no table. Pure.
/// </summary>
public static class ProtocolRank
{
    /// <summary>Nothing is known of the position.</summary>
    public const int Others = 120;

    /// <summary>By how a position begins. The longest opening counts, so that <c>รองนายกรัฐมนตรี</c> is not <c>รองนายก</c>.</summary>
    private static readonly (string Opening, int Rank)[] Openings =
    [
        ("องคมนตรี", 10), ("ประธานองคมนตรี", 10), ("privy councillor", 10), ("president of the privy council", 10),
        ("นายกรัฐมนตรี", 20), ("prime minister", 20), ("ประธานรัฐสภา", 25), ("ประธานสภาผู้แทนราษฎร", 25), ("ประธานวุฒิสภา", 25),
        ("รองนายกรัฐมนตรี", 30), ("deputy prime minister", 30),
        ("รัฐมนตรีว่าการ", 40), ("รมว.", 40), ("minister of", 40), ("minister for", 40),
        ("รัฐมนตรีช่วยว่าการ", 45), ("รมช.", 45), ("รัฐมนตรีประจำสำนักนายกรัฐมนตรี", 45), ("deputy minister", 45), ("minister attached to", 45), ("vice minister", 45),
        ("ปลัดกระทรวง", 50), ("ปลัดสำนักนายกรัฐมนตรี", 50), ("permanent secretary", 50), ("ผู้ว่าราชการกรุงเทพมหานคร", 50), ("governor of bangkok", 50),
        ("เอกอัครราชทูต", 52), ("อัครราชทูต", 53), ("ambassador", 52),
        ("อธิบดี", 55), ("director-general", 55), ("director general", 55), ("ผู้ว่าราชการจังหวัด", 55), ("governor", 55), ("เลขาธิการ", 55), ("secretary-general", 55),
        ("รองปลัดกระทรวง", 60), ("รองปลัดสำนักนายกรัฐมนตรี", 60), ("deputy permanent secretary", 60), ("รองเลขาธิการ", 60), ("deputy secretary-general", 60),
        ("รองอธิบดี", 65), ("deputy director-general", 65), ("deputy director general", 65), ("รองผู้ว่าราชการ", 65), ("deputy governor", 65), ("vice governor", 65),
        ("นายกองค์การบริหารส่วนจังหวัด", 70), ("นายก อบจ", 70), ("นายกอบจ", 70), ("นายกเมืองพัทยา", 70),
        ("นายกเทศมนตรีนคร", 75), ("นายกเทศมนตรีเมือง", 80), ("นายกเทศมนตรี", 85), ("mayor", 85), ("นายกองค์การบริหารส่วนตำบล", 85), ("นายก อบต", 85), ("นายกอบต", 85),
        ("ท้องถิ่นจังหวัด", 88), ("นายอำเภอ", 88), ("ประธานสภา", 90), ("รองนายก", 95), ("deputy mayor", 95),
        ("ปลัด", 100), ("รองปลัด", 105), ("ผู้อำนวยการ", 110), ("director", 110),
    ];

    private static readonly (string Opening, int Rank)[] LongestFirst = [.. Openings.OrderByDescending(o => o.Opening.Length)];

    /// <summary>By the Thai words; where they say nothing, by the English ones.</summary>
    public static int Of(string? position, string? positionEn = null) => Read(position) ?? Read(positionEn) ?? Others;

    /// <summary>Where somebody joins a list that an organiser may have put in any order: behind the last who ranks as high or higher.</summary>
    /// <param name="ranks">Of those who stand in it, in its order.</param>
    /// <param name="rank">Of who is added.</param>
    /// <returns>From 0.</returns>
    public static int PlaceFor(IReadOnlyList<int> ranks, int rank)
    {
        for (var i = ranks.Count; i > 0; i--)
        {
            if (ranks[i - 1] <= rank)
                return i;
        }
        return 0;
    }

    private static int? Read(string? position)
    {
        var text = ThaiText.Normalize(position).ToLowerInvariant();
        return LongestFirst.Where(o => text.StartsWith(o.Opening, StringComparison.Ordinal)).Select(o => (int?)o.Rank).FirstOrDefault();
    }
}
