using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.IntegrationTests.Messaging;

/// <summary>Letters as features write them, to fictional people.</summary>
internal static class Letters
{
    private static int _last;

    public static Letter To(string address, Guid? eventId = null)
    {
        var number = Interlocked.Increment(ref _last);
        var body = new MailBody(Language.Thai).Heading("สัมมนา “อนาคตท้องถิ่นไทย”").Paragraph("ลงทะเบียนเรียบร้อยแล้ว น้ำใจ ก็ กี่ ผู้ที่").Qr("รหัสบัตร", "7K3M-29QF-4MTH-0001");
        return new Letter
        {
            EventId = eventId,
            To = address,
            ToName = "นางสาวปิ่นปฐมา ณ อยุธยา-ศรีสุวรรณ (ผู้แทน)",
            Language = Language.Thai,
            Subject = $"บัตรเข้างาน: การประชุมสัมมนาวิชาการประจำปีขององค์กรปกครองส่วนท้องถิ่น “น้ำ ป่า เมือง” ครั้งที่ {number}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            QrText = "7K3M29QF4MTH0001",
            Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nSUMMARY:สัมมนา\r\nEND:VCALENDAR\r\n",
            CalendarName = "local-future-2569.ics",
            DedupKey = $"test:{number}:{address}",
        };
    }
}
