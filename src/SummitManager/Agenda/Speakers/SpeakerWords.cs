using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Words of documents, in both languages.</summary>
internal static class SpeakerWords
{
    public static string Of(SpeakerRole role, Language language) => (role switch
    {
        SpeakerRole.Chair => new Label("ประธาน", "Chair"),
        SpeakerRole.Report => new Label("ผู้กล่าวรายงาน", "Report"),
        SpeakerRole.Welcome => new Label("ผู้กล่าวต้อนรับ", "Welcome"),
        SpeakerRole.Speaker => new Label("วิทยากร", "Speaker"),
        SpeakerRole.Moderator => new Label("ผู้ดำเนินรายการ", "Moderator"),
        SpeakerRole.Panellist => new Label("ผู้ร่วมอภิปราย", "Panellist"),
        SpeakerRole.Interpreter => new Label("ล่าม", "Interpreter"),
        _ => new Label("แขกผู้มีเกียรติ", "Guest of honour"),
    }).In(language);

    /// <summary>What is done in a part of a ceremony.</summary>
    public static string Deed(SpeakerRole role, Language language) => (role switch
    {
        SpeakerRole.Welcome => new Label("กล่าวต้อนรับ", "Words of welcome"),
        SpeakerRole.Report => new Label("กล่าวรายงาน", "Report to the chair"),
        _ => new Label("ประธานกล่าวเปิดงาน", "Opening address by the chair"),
    }).In(language);
}
