using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Agenda;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData("องคมนตรี", 10)]
    [InlineData("นายกรัฐมนตรี", 20)]
    [InlineData("รองนายกรัฐมนตรี", 30)]
    [InlineData("รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", 40)]
    [InlineData("รัฐมนตรีช่วยว่าการกระทรวงมหาดไทย", 45)]
    [InlineData("ปลัดกระทรวงมหาดไทย", 50)]
    [InlineData("อธิบดีกรมส่งเสริมการปกครองท้องถิ่น", 55)]
    [InlineData("ผู้ว่าราชการจังหวัดเชียงราย", 55)]
    [InlineData("รองปลัดกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", 60)]
    [InlineData("รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง", 60)]
    [InlineData("รองผู้ว่าราชการจังหวัดเชียงราย", 65)]
    [InlineData("นายกองค์การบริหารส่วนจังหวัดเชียงราย", 70)]
    [InlineData("นายกเทศมนตรีนครยะลา", 75)]
    [InlineData("นายกเทศมนตรีตำบลท่าข้าม", 85)]
    [InlineData("รองนายกเทศมนตรี", 95)]
    [InlineData("ปลัดองค์การบริหารส่วนตำบล", 100)]
    [InlineData("  รอง​นายกรัฐมนตรี ", 30)]
    [InlineData("นายกกิตติมศักดิ์สมาคมอุตสาหกรรม", ProtocolRank.Others)]
    [InlineData(null, ProtocolRank.Others)]
    public void A_position_proposes_a_rank(string? position, int rank) => Assert.Equal(rank, ProtocolRank.Of(position));

    [Theory]
    [InlineData("Deputy Prime Minister", 30)]
    [InlineData("Deputy Minister of Interior", 45)]
    [InlineData("Director-General", 55)]
    [InlineData("Deputy Director-General", 65)]
    public void Where_there_is_no_Thai_position_the_English_one_counts(string position, int rank) => Assert.Equal(rank, ProtocolRank.Of(null, position));

    [Fact]
    public void Who_is_added_joins_behind_the_last_of_the_same_rank_or_higher_whatever_order_the_organiser_made()
    {
        Assert.Equal(0, ProtocolRank.PlaceFor([], 50));
        Assert.Equal(0, ProtocolRank.PlaceFor([45, 55], 40));
        Assert.Equal(2, ProtocolRank.PlaceFor([45, 55, 65], 55));
        // The organiser put the governor before the deputy minister.
        Assert.Equal(2, ProtocolRank.PlaceFor([55, 45, 120], 50));
    }

    [Theory]
    [InlineData(5, 5, "4 2 0 1 3")]
    [InlineData(5, 3, "- 2 0 1 -")]
    [InlineData(4, 4, "2 0 1 3")]
    [InlineData(3, 6, "2 0 1")]
    [InlineData(1, 2, "0")]
    public void The_chair_sits_in_the_centre_and_the_others_at_the_right_and_left_in_turn(int seats, int people, string row)
    {
        var seated = FrontRow.Seats([.. Enumerable.Range(0, people).Select(n => $"{n}")], seats);

        Assert.Equal(row, string.Join(' ', seated.Select(s => s ?? "-")));
    }

    [Fact]
    public void No_two_people_share_a_seat_however_long_the_row_is()
    {
        for (var seats = 0; seats <= FrontRow.Most; seats++)
        {
            string[] people = [.. Enumerable.Range(0, seats).Select(n => $"{n}")];
            Assert.Equal(people.Order(), FrontRow.Seats(people, seats).Select(s => s!).Order());
        }
        Assert.Empty(FrontRow.Seats(["0"], -1));
        Assert.All(Enumerable.Range(0, 20), n => Assert.Equal(1, FrontRow.UsualSeats(n) % 2));
    }

    [Fact]
    public void An_opening_is_told_in_its_parts_to_the_minute()
    {
        var plans = new Plans();
        var (chair, governor, director, guest) = (plans.Somebody(isVip: true), plans.Somebody(), plans.Somebody(), plans.Somebody());
        var opening = plans.Add("22 09:00-09:30", Plans.TwoAndThree, SessionFormat.Opening);
        opening.Roles.AddRange([Role(opening, chair, SpeakerRole.Chair, 0), Role(opening, director, SpeakerRole.Report, 1), Role(opening, governor, SpeakerRole.Welcome, 2), Role(opening, guest, SpeakerRole.Guest, 3)]);
        plans.Add("23 09:00-10:00", Plans.Two);

        var lines = RunSheet.Of(plans.Plan, new DateOnly(2017, 11, 22));

        Assert.Equal(["09:00-09:30 ", "09:00-09:05 Welcome", "09:05-09:10 Report", "09:10-09:30 Chair"], lines.Select(l => FormattableString.Invariant($"{l.From:HH\\:mm}-{l.Until:HH\\:mm} {l.Part}")));
        Assert.Equal([guest], lines[0].People.Select(p => p.Speaker));
        Assert.Equal([governor, director, chair], lines.Skip(1).Select(l => l.People.Single().Speaker));
    }

    [Fact]
    public void Parts_that_do_not_fit_stand_without_a_time_and_who_declined_stands_nowhere()
    {
        var plans = new Plans();
        var (chair, one, two, away) = (plans.Somebody(), plans.Somebody(), plans.Somebody(), plans.Somebody());
        away.Reply(SpeakerAnswer.Declined, DateTimeOffset.UnixEpoch);
        var opening = plans.Add("22 09:00-09:12", null, SessionFormat.Opening);
        opening.Roles.AddRange([Role(opening, chair, SpeakerRole.Chair, 0), Role(opening, one, SpeakerRole.Report, 1), Role(opening, two, SpeakerRole.Welcome, 2), Role(opening, away, SpeakerRole.Guest, 3)]);

        var lines = RunSheet.Of(plans.Plan, new DateOnly(2017, 11, 22));

        Assert.Equal(4, lines.Count);
        Assert.Empty(lines[0].People);
        Assert.All(lines.Skip(1), l => Assert.Null(l.From));
    }

    [Fact]
    public void A_run_sheet_of_a_long_day_goes_on_to_a_second_page_and_stays_on_its_paper()
    {
        var plans = new Plans();
        for (var hour = 0; hour < 12; hour++)
        {
            var session = plans.Add(FormattableString.Invariant($"22 {hour + 7:00}:00-{hour + 7:00}:50"), Plans.Two);
            for (var n = 0; n < 5; n++)
            {
                var somebody = plans.Somebody();
                (somebody.Position, somebody.Organization) = ("รองปลัดกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม");
                session.Roles.Add(Role(session, somebody, SpeakerRole.Panellist, n));
            }
        }

        var pages = RunSheetPaper.Pages(plans.Plan, new DateOnly(2017, 11, 22), Language.Thai);

        Assert.InRange(pages.Count, 2, 12);
        Assert.Equal(60, pages.SelectMany(p => p.Marks.OfType<TextMark>()).Count(m => m.Text.Contains("วิทยากร ", StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.All(page.Marks.OfType<TextMark>(), mark => Assert.InRange(mark.Baseline, 0, Paper.A4.Height - Paper.Mm(5))));
        Assert.All(pages, page => Assert.Empty(page.Warnings));
    }

    /// <summary>Forty people one below the other beside an item would leave three quarters of four pages empty.</summary>
    [Fact]
    public void Many_people_stand_in_two_columns_and_go_on_overleaf_under_their_item()
    {
        var plans = new Plans();
        plans.Add("22 08:00-09:00", Plans.Two);
        var panel = plans.Add("22 09:00-12:00", Plans.Two);
        for (var n = 0; n < 40; n++)
        {
            var somebody = plans.Somebody();
            (somebody.Position, somebody.Organization) = ("รองปลัดกระทรวง", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม");
            panel.Roles.Add(Role(panel, somebody, SpeakerRole.Panellist, n));
        }
        plans.Add("22 13:00-14:00", Plans.Two);

        var pages = RunSheetPaper.Pages(plans.Plan, new DateOnly(2017, 11, 22), Language.Thai);

        Assert.Equal(2, pages.Count);
        var people = pages.SelectMany(p => p.Marks.OfType<TextMark>()).Where(m => m.Text.Contains("วิทยากร ", StringComparison.Ordinal)).ToList();
        Assert.Equal(40, people.Count);
        Assert.Equal(2, people.Select(m => m.X).Distinct().Count());
        Assert.Contains(pages[0].Marks.OfType<TextMark>(), m => m.Text.Contains("วิทยากร ", StringComparison.Ordinal));
        Assert.Single(pages[1].Marks.OfType<TextMark>(), m => m.Text == "(ต่อ)");
        Assert.All(pages, page => Assert.Empty(page.Warnings));
    }

    [Fact]
    public void A_place_card_reads_from_both_sides_with_name_and_position()
    {
        var somebody = new Speaker { Name = new PersonName { Title = "พลอากาศเอก ดร.", Given = "ประจิน", Family = "จั่นตอง" }, Position = "รองนายกรัฐมนตรี", Representing = "ผู้แทนนายกรัฐมนตรี" };

        var page = PlaceCards.Pages([somebody, somebody, somebody], Language.Thai);

        Assert.Equal(2, page.Count);
        var upright = page[0].Marks.OfType<TextMark>().Select(m => m.Text).ToList();
        Assert.Equal(2, upright.Count(t => t == "พลอากาศเอก ดร.ประจิน จั่นตอง"));
        var turned = page[0].Marks.OfType<TurnedMark>().ToList();
        Assert.Equal(2, turned.Count);
        Assert.All(turned, t => Assert.Equal(["พลอากาศเอก ดร.ประจิน จั่นตอง", "รองนายกรัฐมนตรี", "ผู้แทนนายกรัฐมนตรี"], t.Marks.OfType<TextMark>().Select(m => m.Text)));
        Assert.Empty(page[0].Warnings);
    }

    private static SessionRole Role(Session session, Speaker speaker, SpeakerRole role, int order) => new() { SessionId = session.Id, SpeakerId = speaker.Id, Role = role, Order = order };
}
