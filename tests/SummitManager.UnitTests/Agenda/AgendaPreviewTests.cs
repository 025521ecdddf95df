using SummitManager.Agenda;

namespace SummitManager.UnitTests.Agenda;

public sealed class AgendaPreviewTests
{
    private readonly Plans _plans = new();

    [Theory]
    [InlineData(null), InlineData(""), InlineData("บรรยาย")]
    public void What_clashes_is_named_whether_there_is_a_title_or_not(string? title)
    {
        var opening = _plans.Add("22 09:00-10:00", Plans.TwoAndThree, SessionFormat.Opening);

        var preview = AgendaPreview.Of(_plans.Plan, Form(title))!;

        var conflict = Assert.Single(preview.Conflicts);
        Assert.Equal((ConflictKind.RoomTwice, opening.Id), (conflict.Kind, conflict.SessionId == opening.Id ? conflict.SessionId : conflict.OtherId));
    }

    [Fact]
    public void Also_when_the_title_is_too_long_but_not_while_a_time_cannot_be_read()
    {
        _plans.Add("22 09:00-10:00", Plans.Two);
        var form = Form(new string('ก', 301));
        Assert.Single(AgendaPreview.Of(_plans.Plan, form)!.Conflicts);

        form.Ends = "ten";
        Assert.Null(AgendaPreview.Of(_plans.Plan, form));
    }

    private static SessionForm Form(string? title) => new() { TitleTh = title, Date = "2017-11-22", Starts = "09:30", Ends = "10:30", RoomId = Plans.Two.ToString() };
}
