using SummitManager.Agenda;
using SummitManager.Agenda.Screens;
using SummitManager.Events;

namespace SummitManager.UnitTests.Agenda;

public sealed class ScreenRulesTests
{
    private static readonly Guid Two = Id(2), Three = Id(3), Four = Id(4), TwoAndThree = Id(23), ThreeAndFour = Id(34), All = Id(234);
    private static readonly Room[] Venue = [.. new[] { Two, Three, Four, TwoAndThree, ThreeAndFour, All }.Select(id => new Room { Id = id, NameTh = "ห้อง" })];

    private static readonly RoomPart[] Parts =
    [
        Part(TwoAndThree, Two), Part(TwoAndThree, Three), Part(ThreeAndFour, Three), Part(ThreeAndFour, Four), Part(All, Two), Part(All, Three), Part(All, Four),
    ];

    [Fact]
    public void Behind_a_door_is_the_room_and_every_combination_that_takes_it_in()
    {
        var doors = ScreenRules.Rooms(Venue, Parts, [], PublishedAgenda.None).ToDictionary(r => r.Id, r => r.Doors);

        Assert.Equal([Two, TwoAndThree, All], doors[Two]);
        Assert.Equal([Three, TwoAndThree, ThreeAndFour, All], doors[Three]);
        Assert.Equal([TwoAndThree, All], doors[TwoAndThree]);
        Assert.Equal([All], doors[All]);
    }

    [Fact]
    public void A_closed_room_closes_what_it_is_a_part_of_and_what_is_a_part_of_it()
    {
        var (from, until) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1));
        var rooms = ScreenRules.Rooms(Venue, Parts, [new RoomClosure { RoomId = TwoAndThree, From = from, Until = until }], PublishedAgenda.None);

        Assert.Equal([Two, Three, TwoAndThree, ThreeAndFour, All], rooms.Where(r => r.Closed.Count > 0).Select(r => r.Id));
        Assert.Equal((from, until), rooms[0].Closed[0]);
    }

    [Fact]
    public void A_room_that_was_taken_out_of_the_venue_keeps_its_published_sessions()
    {
        var plans = new Plans();
        plans.Add("22 09:00-10:00", Plans.Four);
        plans.Add("22 10:00-11:00", Plans.Four);
        plans.Add("22 11:00-12:00", null);

        var room = Assert.Single(ScreenRules.Rooms([], [], [], PublishedAgenda.Of(plans.Plan, 1)));

        Assert.Equal((Plans.Four, "4"), (room.Id, room.Name.Thai));
        Assert.Equal([Plans.Four], room.Doors);
    }

    [Theory]
    [InlineData(0, null, 0)] // Nothing published.
    [InlineData(1, null, 0)] // The first, today: nobody knew another.
    [InlineData(4, null, 3)] // All of them today: what the last one changed.
    [InlineData(4, 4, 3)] // None today.
    [InlineData(4, 3, 3)]
    [InlineData(6, 2, 2)] // Four of them today.
    public void News_is_what_nobody_knew_this_morning(int newest, int? lastBeforeToday, int expected) => Assert.Equal(expected, ScreenRules.ComparedWith(newest, lastBeforeToday));

    private static RoomPart Part(Guid room, Guid part) => new() { RoomId = room, PartId = part };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
