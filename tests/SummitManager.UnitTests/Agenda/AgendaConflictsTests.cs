using SummitManager.Agenda;

namespace SummitManager.UnitTests.Agenda;

public sealed class AgendaConflictsTests
{
    private readonly Plans _plans = new();

    [Fact]
    public void A_combined_room_blocks_its_parts_and_another_room_is_offered()
    {
        var opening = _plans.Add("22 09:00-10:00", Plans.TwoAndThree, SessionFormat.Opening);
        var parallel = _plans.Add("22 09:30-10:30", Plans.Three);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.RoomTwice, parallel.Id, opening.Id), (conflict.Kind, conflict.SessionId, conflict.OtherId!.Value));
        Assert.Equal(new AgendaFix(new SessionSlot(parallel.StartsAt!.Value, 60, Plans.Four), OtherRoom: true, OtherTime: false), conflict.Fix);
    }

    [Fact]
    public void One_after_the_other_in_one_room_and_beside_each_other_in_two_is_no_conflict()
    {
        _plans.Add("22 09:00-10:00", Plans.Two);
        _plans.Add("22 10:00-11:00", Plans.Two);
        _plans.Add("22 09:00-10:00", Plans.Three);
        _plans.Add("", null);

        Assert.Empty(Find());
    }

    /// <summary>Times are often planned before rooms.</summary>
    [Fact]
    public void Somebody_in_two_sessions_without_a_room_is_in_two_places()
    {
        var somebody = _plans.Somebody(isVip: true);
        _plans.Add("22 09:00-10:00", room: null, speakers: somebody);
        _plans.Add("22 09:30-10:30", room: null, speakers: somebody);

        Assert.Equal(ConflictKind.VipTwice, Assert.Single(Find()).Kind);
    }

    [Theory]
    [InlineData(false, ConflictKind.SpeakerTwice)]
    [InlineData(true, ConflictKind.VipTwice)]
    public void Nobody_is_in_two_places_and_the_next_time_is_offered(bool isVip, ConflictKind kind)
    {
        var somebody = _plans.Somebody(isVip);
        var first = _plans.Add("22 13:00-14:00", Plans.Two, speakers: somebody);
        var second = _plans.Add("22 13:30-14:30", Plans.Three, speakers: somebody);

        var conflict = Assert.Single(Find());

        Assert.Equal((kind, second.Id, first.Id, somebody.Id), (conflict.Kind, conflict.SessionId, conflict.OtherId!.Value, conflict.SpeakerId!.Value));
        Assert.Equal(new SessionSlot(Plans.At("22 14:00"), 60, Plans.Three), conflict.Fix!.Slot);
    }

    [Fact]
    public void A_closed_room_blocks_also_what_it_is_a_part_of()
    {
        _plans.Close(Plans.Three, "22 12:00-14:00");
        var session = _plans.Add("22 13:00-14:00", Plans.TwoAndThree, seats: 350);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.RoomClosed, session.Id, Plans.Three), (conflict.Kind, conflict.SessionId, conflict.RoomId!.Value));
        Assert.Equal(Plans.Two, conflict.Fix!.Slot!.RoomId);
    }

    [Fact]
    public void Between_two_sessions_the_room_is_cleared_and_prepared()
    {
        _plans.Add("22 09:00-10:00", Plans.Two, turnaround: 10);
        var next = _plans.Add("22 10:15-11:00", Plans.Two, setup: 20);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.TooTight, next.Id, 15), (conflict.Kind, conflict.SessionId, conflict.Minutes));
        Assert.Equal(Plans.At("22 10:30"), conflict.Fix!.Slot!.StartsAt);
    }

    [Fact]
    public void A_long_preparation_meets_a_session_that_ended_while_another_began_between()
    {
        _plans.Add("22 09:00-10:00", Plans.Two);
        _plans.Add("22 10:10-10:20", Plans.Four);
        _plans.Add("22 10:30-11:00", Plans.Two, setup: 45);

        Assert.Equal(ConflictKind.TooTight, Assert.Single(Find()).Kind);
    }

    [Fact]
    public void A_room_with_fewer_seats_than_are_booked_is_named_with_what_lacks()
    {
        var session = _plans.Add("22 09:00-10:00", Plans.Four, seats: 250);
        _plans.Book(session, 340);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.RoomTooSmall, 40), (conflict.Kind, conflict.Minutes));
        Assert.Equal(Plans.Two, conflict.Fix!.Slot!.RoomId);
    }

    [Fact]
    public void A_room_too_small_while_the_larger_ones_are_in_use_is_left_for_one_of_them_at_another_time()
    {
        var session = _plans.Add("22 09:00-10:00", Plans.Four);
        _plans.Book(session, 340);
        _plans.Add("22 09:00-10:00", Plans.TwoAndThree);

        var fix = Find().Single(c => c.Kind == ConflictKind.RoomTooSmall).Fix!;

        Assert.True(fix is { OtherRoom: true, OtherTime: true });
        Assert.Equal((Plans.Two, Plans.At("22 10:00")), (fix.Slot!.RoomId, fix.Slot.StartsAt));
    }

    [Fact]
    public void Before_the_first_day_is_outside_and_past_midnight_is_told()
    {
        _plans.Add("21 09:00-10:00", Plans.Two);
        var late = _plans.Add("22 23:00-23:30", Plans.Three);
        late.Put(new SessionSlot(late.StartsAt!.Value, 90, Plans.Three));

        Assert.Equal([(ConflictKind.OutsideEvent, (SessionSlot?)null), (ConflictKind.AcrossMidnight, new SessionSlot(Plans.At("22 18:30"), 90, Plans.Three))],
            Find().Select(c => (c.Kind, c.Fix!.Slot)));
    }

    [Fact]
    public void Three_hours_without_a_pause_are_advised_against_once_and_a_break_ends_them()
    {
        var first = _plans.Add("22 09:00-11:00", Plans.Two);
        var second = _plans.Add("22 11:00-12:30", Plans.Two);
        _plans.Add("22 12:30-13:00", Plans.Two);
        _plans.Add("22 13:00-13:30", null, SessionFormat.Meal);
        _plans.Add("22 13:30-16:00", Plans.Two);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.BreakMissing, second.Id, 210, true), (conflict.Kind, conflict.SessionId, conflict.Minutes, conflict.IsAdvice));
        // Both ends are named, and the way out is where fewer sit through: the room is free before too, but not after a pause.
        Assert.Equal(first.Id, conflict.OtherId);
        Assert.Equal(Plans.At("22 16:10"), conflict.Fix!.Slot!.StartsAt);
    }

    [Fact]
    public void A_missing_break_is_made_by_beginning_a_little_later()
    {
        _plans.Add("22 09:00-11:00", Plans.Two);
        var second = _plans.Add("22 11:00-12:30", Plans.Three);

        var conflict = Assert.Single(Find());

        Assert.Equal(new SessionSlot(Plans.At("22 11:10"), 90, Plans.Three), conflict.Fix!.Slot);
        second.Put(conflict.Fix.Slot);
        Assert.Empty(Find());
    }

    /// <summary>Nobody rests in it, wherever it is put.</summary>
    [Fact]
    public void A_session_that_is_too_long_by_itself_has_no_way_out_and_no_other_side()
    {
        _plans.Add("22 09:00-13:00", Plans.Two);

        var conflict = Assert.Single(Find());

        Assert.Equal((ConflictKind.BreakMissing, null, null), (conflict.Kind, conflict.OtherId, conflict.Fix));
    }

    [Fact]
    public void Every_fix_leaves_no_conflict_behind()
    {
        var dice = new Random(7);
        Guid[] rooms = [Plans.Two, Plans.Three, Plans.Four, Plans.TwoAndThree];
        var people = Enumerable.Range(0, 6).Select(i => _plans.Somebody(i == 0)).ToArray();
        for (var i = 0; i < 40; i++)
        {
            var at = Plans.At($"2{dice.Next(2, 4)} {dice.Next(8, 16):00}:{dice.Next(0, 12) * 5:00}");
            var session = _plans.Add("", null, setup: dice.Next(0, 3) * 10, turnaround: dice.Next(0, 2) * 10, speakers: people[dice.Next(people.Length)]);
            session.Put(new SessionSlot(at, dice.Next(2, 10) * 10, rooms[dice.Next(rooms.Length)]));
        }
        var found = Find();
        Assert.True(found.Count(c => c.Fix?.Slot is not null) > 10);

        foreach (var conflict in found.Where(c => c.Fix?.Slot is not null))
        {
            var session = _plans.Plan.Find(conflict.SessionId)!;
            var before = new SessionSlot(session.StartsAt!.Value, session.Minutes, session.RoomId);
            session.Put(conflict.Fix!.Slot);
            Assert.DoesNotContain(Find().Of(session.Id), c => !c.IsAdvice);
            session.Put(before);
        }
    }

    private IReadOnlyList<AgendaConflict> Find() => AgendaConflicts.Find(_plans.Plan);
}
