using SummitManager.Events;

namespace SummitManager.UnitTests.Events;

public sealed class RoomBlocksTests
{
    private static readonly Guid Two = Key(2);
    private static readonly Guid Three = Key(3);
    private static readonly Guid Four = Key(4);
    private static readonly Guid Five = Key(5);
    private static readonly Guid TwoToFour = Key(24);
    private static readonly Guid FourToFive = Key(45);

    private static readonly RoomPart[] Parts =
    [
        Part(TwoToFour, Two), Part(TwoToFour, Three), Part(TwoToFour, Four),
        Part(FourToFive, Four), Part(FourToFive, Five),
    ];

    [Fact]
    public void A_combined_room_blocks_its_parts_and_combinations_that_share_one() =>
        Assert.Equal([TwoToFour, Two, Three, Four, FourToFive], Ordered(RoomBlocks.BlockedBy(TwoToFour, Parts), TwoToFour, Two, Three, Four, FourToFive));

    [Fact]
    public void A_part_blocks_every_combination_that_holds_it_but_not_its_neighbours()
    {
        Assert.True(RoomBlocks.BlockedBy(Two, Parts).SetEquals([Two, TwoToFour]));
        Assert.True(RoomBlocks.BlockedBy(Four, Parts).SetEquals([Four, TwoToFour, FourToFive]));
    }

    [Fact]
    public void A_room_apart_blocks_only_itself() => Assert.Equal([Key(9)], RoomBlocks.BlockedBy(Key(9), Parts));

    [Fact]
    public void Blocking_works_both_ways()
    {
        Guid[] all = [Two, Three, Four, Five, TwoToFour, FourToFive];
        foreach (var a in all)
        {
            foreach (var b in all)
                Assert.Equal(RoomBlocks.BlockedBy(a, Parts).Contains(b), RoomBlocks.BlockedBy(b, Parts).Contains(a));
        }
    }

    private static Guid[] Ordered(IReadOnlySet<Guid> blocked, params Guid[] order)
    {
        Assert.Equal(order.Length, blocked.Count);
        return [.. order.Where(blocked.Contains)];
    }

    private static RoomPart Part(Guid room, Guid part) => new() { RoomId = room, PartId = part };

    private static Guid Key(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
