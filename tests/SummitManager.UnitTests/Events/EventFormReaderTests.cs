using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Events;

public sealed class EventFormReaderTests
{
    [Fact]
    public void Reads_dates_of_both_eras_and_the_window_on_the_events_clock()
    {
        var read = EventFormReader.Read(Good() with { StartsOn = "๒๒ พ.ย. ๒๕๖๐", EndsOn = "2017-11-23", OpensOn = "1/9/2560", OpensAt = "8.30 น.", ClosesOn = "15 พ.ย. 60" });
        Assert.Null(read.Refusal);
        Assert.Equal(new DateOnly(2017, 11, 22), read.Value.StartsOn);
        Assert.Equal(new DateOnly(2017, 11, 23), read.Value.EndsOn);
        Assert.Equal(new DateTimeOffset(2017, 9, 1, 1, 30, 0, TimeSpan.Zero), read.Value.OpensAt);
        Assert.Equal(new DateTimeOffset(2017, 11, 15, 16, 59, 59, TimeSpan.Zero), read.Value.ClosesAt);
    }

    [Fact]
    public void Names_every_fault_beside_its_field()
    {
        var read = EventFormReader.Read(Good() with
        {
            TitleTh = " \u200B ",
            StartsOn = "31/2/2567",
            TimeZone = "Mars/Olympus",
            ContactEmail = "nobody",
            ContactPhone = "12",
            ContactWeb = "javascript:alert(1)",
            Edition = "สาม",
            NewProgrammeEn = "Only English",
            Hosts = [new HostRow { NameTh = new string('ก', 301) }],
        });
        var bad = Assert.IsType<BadFields>(read.Refusal);
        Assert.Equal(
            ["ContactEmail:NotAnEmail", "ContactPhone:NotAPhone", "ContactWeb:NotAUrl", "Edition:NotANumber", "Hosts-0-NameTh:TooLong", "NewProgrammeTh:Required",
                "StartsOn:NotADate", "TimeZone:UnknownZone", "TitleTh:Required"],
            bad.All.Cast<BadField>().Select(b => $"{b.Name}:{b.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Refuses_an_end_before_the_start_of_event_and_window()
    {
        var bad = Assert.IsType<BadFields>(EventFormReader.Read(Good() with { EndsOn = "21/11/2560", OpensOn = "2/9/2560", ClosesOn = "1/9/2560" }).Refusal);
        Assert.Equal(["EndsOn", "ClosesOn"], bad.All.Select(b => b.Field));
    }

    [Fact]
    public void A_time_without_its_date_asks_for_the_date()
    {
        var bad = Assert.IsType<BadFields>(EventFormReader.Read(Good() with { ClosesAt = "16.30" }).Refusal);
        Assert.Equal(new BadField("ClosesOn", "Required"), Assert.Single(bad.All));
    }

    [Fact]
    public void A_foreign_host_needs_no_Thai_name_and_empty_rows_are_dropped()
    {
        var read = EventFormReader.Read(Good() with { Hosts = [new HostRow { NameEn = "JICA", Role = HostRole.CoHost }, new HostRow { NameTh = "  " }], Hashtags = "#สัมมนา local40,  #สัมมนา" });
        Assert.Equal((null, "JICA", "JICA", HostRole.CoHost, null), Assert.Single(read.Value.Hosts));
        Assert.Equal("#สัมมนา #local40", read.Value.Hashtags);
    }

    [Theory]
    [InlineData(Language.Thai)]
    [InlineData(Language.English)]
    public void What_is_written_into_the_form_is_read_back_the_same(Language language)
    {
        var e = Event.Draft("x", DateTimeOffset.UnixEpoch);
        (e.TitleTh, e.StartsOn, e.EndsOn) = ("งาน", new DateOnly(2024, 12, 12), new DateOnly(2024, 12, 13));
        e.RegistrationOpensAt = new DateTimeOffset(2024, 9, 30, 17, 0, 0, TimeSpan.Zero);
        e.RegistrationClosesAt = new DateTimeOffset(2024, 11, 30, 16, 59, 59, TimeSpan.Zero);
        e.SummaryTh = "บรรทัดแรก\n\nบรรทัดที่สาม";
        var read = EventFormReader.Read(EventFormWriter.Write(e, language)).Value;
        Assert.Equal(
            (e.StartsOn, e.EndsOn, e.RegistrationOpensAt, e.RegistrationClosesAt, e.SummaryTh),
            (read.StartsOn, read.EndsOn, read.OpensAt, read.ClosesAt, read.SummaryTh));
    }

    private static EventForm Good() => new() { TitleTh = "งาน", StartsOn = "22/11/2560", EndsOn = "23/11/2560", TimeZone = "Asia/Bangkok" };
}
