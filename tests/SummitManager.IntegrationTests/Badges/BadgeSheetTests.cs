using SummitManager.Badges;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Badges;

/// <summary>Badges as they come out of the printer.</summary>
public sealed class BadgeSheetTests
{
    private static readonly BadgeEvent Seminar = new(new Label("สัมมนาโครงการ การยกระดับท้องถิ่นสู่การเปลี่ยนแปลงในยุคดิจิทัล", "Raising Local Government into the Digital Age"), []);

    [PdfToolsFact]
    public async Task Every_code_on_a_sheet_of_eight_reads_and_is_the_persons_own()
    {
        var people = Enumerable.Range(0, 20).Select(Person).ToList();
        var template = BadgeTemplate.Usual(Guid.Empty);

        var pdf = await Pdfs.OfAsync(BadgeSheet.Pages(people.Select(p => Badge.Draw(p, template, Seminar)), template.Format));

        Assert.Contains("Pages:           3", PdfTools.Info(pdf), StringComparison.Ordinal);
        Assert.Equal(people.Select(p => p.TicketCode).Order(StringComparer.Ordinal), PdfTools.Codes(pdf).Order(StringComparer.Ordinal));
        Assert.Empty(PdfTools.Faults(pdf));
    }

    [PdfToolsFact]
    public async Task Every_format_prints_names_that_can_be_copied_and_a_code_that_reads()
    {
        foreach (var format in Enum.GetValues<BadgeFormat>())
        {
            var template = BadgeTemplate.Usual(Guid.Empty);
            template.Format = format;

            var pdf = await Pdfs.OfAsync(BadgeSheet.Pages([Badge.Draw(Person(0), template, Seminar)], format));
            var text = PdfTools.Text(pdf).ReplaceLineEndings(" ");

            Assert.Contains("กิตติศักดิ์", text, StringComparison.Ordinal);
            Assert.Contains("ศรีสุริยะธาดา", text, StringComparison.Ordinal);
            Assert.Equal([Person(0).TicketCode], PdfTools.Codes(pdf));
            Assert.Empty(PdfTools.Faults(pdf));
        }
    }

    [Fact]
    public void The_code_is_never_smaller_than_25_millimetres_with_its_quiet_zone()
    {
        foreach (var format in Enum.GetValues<BadgeFormat>())
        {
            var template = BadgeTemplate.Usual(Guid.Empty);
            template.Format = format;
            var mark = Badge.Draw(Person(0), template, Seminar).Marks.OfType<QrMark>().Single();
            var modules = mark.Modules.GetLength(0);

            Assert.True(mark.Box.Width * (modules + 2 * QrCode.QuietZone) / modules >= Paper.Mm(25) - 0.01, $"{format}: {mark.Box.Width}");
        }
    }

    [Fact]
    public void A_name_of_up_to_18_letters_is_at_least_28_points_on_an_a6_badge()
    {
        var template = BadgeTemplate.Usual(Guid.Empty);
        template.Format = BadgeFormat.A6;
        var person = Person(0) with { Name = new PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "สุริยะธาดา" } };

        var name = Badge.Draw(person, template, Seminar).Marks.OfType<TextMark>().MaxBy(m => m.Size)!;

        Assert.True(name.Size >= 28, $"{name.Size}");
    }

    [Fact]
    public void With_every_line_switched_on_a_name_still_fits_large_in_every_format_and_nothing_is_lost()
    {
        var picture = SummitManager.Documents.Pictures.Picture.Read(TinyPng.Plain(60, 40, 10, 60, 140)).Value;
        var seminar = Seminar with { Logos = [picture, picture, picture] };
        var person = Person(0) with { Name = new PersonName { Title = "นาย", Given = "สมชาย", Family = "ใจดีงาม", TitleEn = "Mr.", GivenEn = "Somchai", FamilyEn = "Jaideengam" }, DelegationNumber = 7 };
        foreach (var (format, least) in new[] { (BadgeFormat.A6, 28d), (BadgeFormat.A5, 40), (BadgeFormat.Card, 22), (BadgeFormat.EightOnA4, 22), (BadgeFormat.Label62, 20), (BadgeFormat.Label76, 28) })
        {
            var template = BadgeTemplate.Usual(Guid.Empty);
            (template.Format, template.ShowDelegation) = (format, true);

            var page = Badge.Draw(person, template, seminar);

            Assert.Empty(page.Warnings);
            var name = page.Marks.OfType<TextMark>().MaxBy(m => m.Size)!;
            Assert.True(name.Size >= least, $"{format}: {name.Text} in {name.Size:0.0} points");
            Assert.Contains(page.Marks.OfType<TextMark>(), m => m.Text == "Mr. Somchai Jaideengam");
            Assert.All(page.Marks.OfType<TextMark>(), m => Assert.True(m.X >= 0 && m.X + m.Width <= page.Width && m.Baseline < page.Height, m.Text));
        }
    }

    [Fact]
    public void What_the_organiser_leaves_out_is_not_on_the_badge()
    {
        var template = BadgeTemplate.Usual(Guid.Empty);
        (template.ShowQr, template.ShowEventTitle, template.ShowPosition, template.ShowOrganization, template.ShowProvince, template.ShowTitle) = (false, false, false, false, false, false);

        var page = Badge.Draw(Person(0), template, Seminar);
        var text = string.Join('\n', page.Marks.OfType<TextMark>().Select(m => m.Text));

        Assert.Empty(page.Marks.OfType<QrMark>());
        Assert.Equal("ผู้เข้าร่วม\nกิตติศักดิ์ ศรีสุริยะธาดา", text.Replace("กิตติศักดิ์\nศรี", "กิตติศักดิ์ ศรี", StringComparison.Ordinal));
    }

    private static BadgeFacts Person(int n) => new()
    {
        Name = new PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "ศรีสุริยะธาดา" },
        PositionGroup = PositionGroup.LocalExecutive,
        Position = "นายกองค์การบริหารส่วนตำบล",
        OrganizationName = "องค์การบริหารส่วนตำบลดอนสมมติ",
        ProvinceCode = "57",
        Type = new Label("ผู้เข้าร่วม", "Delegate"),
        TypeColour = n % 5 + 1,
        TicketCode = $"7K3MABCD{n:00000000}",
        Language = Language.Thai,
    };
}
