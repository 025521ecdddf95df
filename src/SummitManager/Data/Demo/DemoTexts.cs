namespace SummitManager.Data.Demo;

/// <summary>
/// Texts of the demo event. The privacy notice follows section 23 of the Personal Data Protection Act B.E. 2562 and may serve
/// as a first draft for a real one; it names no person.
/// </summary>
internal static class DemoTexts
{
    public const string SummaryTh = """
        การสัมมนาประจำปีสำหรับผู้บริหาร สมาชิกสภา และบุคลากรขององค์กรปกครองส่วนท้องถิ่นทั่วประเทศ เพื่อแลกเปลี่ยนประสบการณ์การนำเทคโนโลยีดิจิทัลมาใช้จัดบริการสาธารณะ
        ข้อมูลในงานนี้เป็นข้อมูลตัวอย่างสำหรับทดลองระบบ บุคคลและหน่วยงานในรายชื่อเป็นสิ่งสมมติทั้งหมด
        """;

    public const string SummaryEn = """
        The annual seminar for executives, councillors and staff of local authorities from all over Thailand, on using digital technology for better public services.
        This event is a demonstration: every person and authority on its lists is fictional.
        """;

    public const string PrivacyTh = """
        ผู้จัดงานตามชื่อที่แสดงในหน้างานนี้เป็นผู้ควบคุมข้อมูลส่วนบุคคล และแจ้งรายละเอียดตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ดังนี้
        1. ข้อมูลที่เก็บ: คำนำหน้า ชื่อ ชื่อสกุล ตำแหน่ง หน่วยงาน จังหวัด อีเมล หมายเลขโทรศัพท์ ภาษาที่ใช้ สถานะการชำระค่าลงทะเบียน และเวลาเข้าออกงาน ไม่เก็บเลขประจำตัวประชาชนและไม่ขอข้อมูลสุขภาพหรือศาสนา
        2. วัตถุประสงค์และฐานทางกฎหมาย: รับลงทะเบียน ออกบัตรเข้างาน ดูแลความเรียบร้อยหน้างาน ออกวุฒิบัตรและหลักฐานการเข้าร่วม และรายงานผลต่อหน่วยงานต้นสังกัด โดยอาศัยฐานสัญญา (มาตรา 24 (3)) และฐานภารกิจเพื่อประโยชน์สาธารณะ (มาตรา 24 (4)) ส่วนหลักฐานการรับเงินเก็บตามหน้าที่ตามกฎหมาย (มาตรา 24 (6))
        3. ข้อมูลที่จำเป็น: หากไม่ให้ชื่อ หน่วยงาน และช่องทางติดต่ออย่างน้อยหนึ่งทาง ผู้จัดงานจะออกบัตรเข้างานให้ไม่ได้ ข้อมูลอื่นเลือกให้หรือไม่ให้ก็ได้
        4. ผู้ได้รับข้อมูล: เจ้าหน้าที่จัดงานที่ได้รับมอบหมาย หน่วยงานต้นสังกัดของผู้เข้าร่วม และผู้ให้บริการระบบที่ทำงานตามคำสั่งของผู้จัดงานเท่านั้น ไม่ขายและไม่ส่งต่อเพื่อการตลาด ไม่ส่งข้อมูลออกนอกประเทศ
        5. ระยะเวลาเก็บ: ข้อมูลลงทะเบียนและเวลาเข้างานเก็บ 1 ปีหลังจบงาน หลักฐานการเงินและทะเบียนวุฒิบัตรเก็บ 10 ปี เมื่อครบกำหนดจะลบหรือทำให้ระบุตัวบุคคลไม่ได้
        6. ภาพถ่าย: ภายในงานมีการถ่ายภาพบรรยากาศเพื่อรายงานผล การเผยแพร่ภาพที่เห็นใบหน้าชัดเจนเป็นไปตามความยินยอมที่ท่านเลือกในแบบลงทะเบียน
        7. สิทธิของท่าน: ขอดู ขอสำเนา ขอแก้ไข ขอลบ ขอระงับหรือคัดค้านการใช้ ขอรับข้อมูลในรูปแบบที่ใช้ต่อได้ และถอนความยินยอมเมื่อใดก็ได้โดยไม่กระทบการเข้าร่วมงาน แก้ไขข้อมูลได้เองจากลิงก์ในอีเมลยืนยัน หรือติดต่อผู้จัดงานตามที่อยู่ในหน้างาน ผู้จัดงานจะตอบภายใน 30 วัน
        8. ความปลอดภัย: บัตรเข้างานมีเพียงรหัสสุ่ม ไม่มีข้อมูลส่วนบุคคล การเข้าถึงรายชื่อจำกัดตามหน้าที่และมีบันทึกการใช้งาน
        9. ร้องเรียน: หากเห็นว่าการใช้ข้อมูลไม่เป็นไปตามกฎหมาย ท่านร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส.) ได้
        """;

    public const string PrivacyEn = """
        The organiser named on this event's page is the data controller and informs you under the Personal Data Protection Act B.E. 2562 (2019) as follows.
        1. What is collected: title, given and family name, position, organisation, province, e-mail, telephone, language, payment state, and the times you enter and leave. No national identification number, and nothing about health or religion.
        2. Why, and on what basis: to register you, issue the ticket, run the doors, issue certificates and proof of attendance, and report to your organisation; on the basis of a contract (section 24 (3)) and a task in the public interest (section 24 (4)). Payment records are kept by legal duty (section 24 (6)).
        3. What is necessary: without a name, an organisation and one way to reach you no ticket can be issued. Everything else is your choice.
        4. Who receives it: the staff assigned to this event, your own organisation, and the providers of this system acting on the organiser's instructions only. It is not sold, not used for marketing, and not sent abroad.
        5. How long: registration and attendance for one year after the event; financial records and the register of certificates for ten years. Then it is deleted or made anonymous.
        6. Photographs: the event is photographed for its report. Pictures that show a face clearly are published only as you allow in the form.
        7. Your rights: access, a copy, correction, erasure, restriction, objection, portability, and withdrawing consent at any time without losing your place. You can correct your data yourself through the link in the confirmation mail, or write to the organiser at the address on the event page; the answer comes within 30 days.
        8. Security: the ticket carries a random code and no personal data. Lists are open only to those whose duty needs them, and each use is recorded.
        9. Complaints: you may complain to the Office of the Personal Data Protection Committee (PDPC).
        """;

    public const string PhotosTh = """
        ยินยอมให้เผยแพร่ภาพถ่ายและวิดีโอที่เห็นข้าพเจ้าในสื่อของผู้จัดงาน
        ผู้จัดงานเผยแพร่ในเว็บไซต์ เพจ และรายงานประจำปีเพื่อประชาสัมพันธ์งาน ถอนความยินยอมได้ทุกเมื่อ ภาพที่ยังไม่พิมพ์จะถูกนำออกภายใน 7 วัน
        """;

    public const string PhotosEn = """
        I agree that photographs and video showing me are published by the organiser.
        On the website, social pages and in the annual report. You may withdraw at any time; whatever is not yet printed is removed within 7 days.
        """;

    public const string DirectoryTh = """
        ยินยอมให้แสดงชื่อ ตำแหน่ง และหน่วยงานของข้าพเจ้าในทำเนียบผู้เข้าร่วม
        ผู้เข้าร่วมงานคนอื่นที่แลกเปลี่ยนช่องทางติดต่อเห็นได้ อีเมลและหมายเลขโทรศัพท์แสดงเฉพาะเมื่อข้าพเจ้าเลือกเองในหน้าบัตรเข้างาน
        """;

    public const string DirectoryEn = """
        I agree that my name, position and organisation are shown in the list of attendees.
        Other attendees who exchange contacts can see it; e-mail and telephone only if I choose so on my ticket's page.
        """;

    public const string MarketingTh = """
        ยินยอมรับข่าวสารงานครั้งต่อไปทางอีเมล
        ไม่เกินปีละ 6 ฉบับ ทุกฉบับมีลิงก์ยกเลิก
        """;

    public const string MarketingEn = """
        I agree to receive news of later events by e-mail.
        At most six a year, each with a link to stop.
        """;
}
