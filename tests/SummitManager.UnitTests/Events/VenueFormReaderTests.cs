using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Events;

public sealed class VenueFormReaderTests
{
    private static readonly Guid Two = new(2, 0, 0, new byte[8]);
    private static readonly Guid Three = new(3, 0, 0, new byte[8]);
    private static readonly Guid Both = new(23, 0, 0, new byte[8]);

    [Fact]
    public void Reads_a_combined_room_and_resolves_the_capital_district()
    {
        var venue = VenueFormReader.Read(Venue([Two, Three])).Value;
        Assert.Equal("เมืองเชียงราย", venue.District);
        Assert.Equal("57", venue.ProvinceCode);
        Assert.Equal([Two, Three], venue.Buildings[0].Rooms[2].PartIds);
        Assert.Equal(1_200, venue.Buildings[0].Rooms[2].Capacity);
    }

    [Fact]
    public void A_combined_room_cannot_contain_itself() => Assert.IsType<BadCombination>(Only(Venue([Two, Both])));

    [Fact]
    public void A_combined_room_needs_two_parts() => Assert.IsType<BadCombination>(Only(Venue([Two])));

    [Fact]
    public void A_combined_room_cannot_contain_another()
    {
        var form = Venue([Two, Three]);
        form.Buildings[0].Rooms.Add(new RoomRow { Id = new(99, 0, 0, new byte[8]), NameTh = "ทั้งชั้น", PartIds = [Both, Two] });
        var nested = Assert.IsType<NestedCombination>(Only(form));
        Assert.Equal(("ทั้งชั้น", "ห้อง 2-3"), (nested.Room, nested.Part));
    }

    [Fact]
    public void A_part_must_be_a_room_of_the_venue() => Assert.Equal(new BadField($"Room-{Both}-Parts", "Choose"), Only(Venue([Two, new(77, 0, 0, new byte[8])])));

    private static Refusal Only(VenueForm form) => Assert.Single(Assert.IsType<BadFields>(VenueFormReader.Read(form).Refusal).All);

    private static VenueForm Venue(List<Guid> parts) => new()
    {
        NameTh = "หอประชุมใหญ่",
        District = "อำเภอเมือง",
        ProvinceCode = "57",
        Buildings =
        [
            new BuildingRow
            {
                NameTh = "อาคารเรียนรวม",
                Rooms =
                [
                    new RoomRow { Id = Two, NameTh = "ห้อง 2", Capacity = "๔๐๐" },
                    new RoomRow { Id = Three, NameTh = "ห้อง 3", Capacity = "400" },
                    new RoomRow { Id = Both, NameTh = "ห้อง 2-3", Capacity = "1,200", PartIds = parts },
                    new RoomRow(),
                ],
            },
        ],
    };
}
