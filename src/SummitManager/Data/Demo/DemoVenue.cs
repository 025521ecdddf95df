using SummitManager.Events;

namespace SummitManager.Data.Demo;

/// <summary>One great hall with two rooms to which it is relayed.</summary>
internal static class DemoVenue
{
    public static Venue Build(DateTimeOffset now)
    {
        var venue = new Venue
        {
            Id = Guid.CreateVersion7(now),
            NameTh = "หอประชุมใหญ่ มหาวิทยาลัยราชภัฏเชียงราย",
            NameEn = "Grand Hall, Chiang Rai Rajabhat University",
            AddressTh = "อำเภอเมืองเชียงราย จังหวัดเชียงราย",
            AddressEn = "Mueang Chiang Rai District, Chiang Rai",
            District = "เมืองเชียงราย",
            ProvinceCode = "57",
        };
        var building = new Building { Id = Guid.CreateVersion7(now), VenueId = venue.Id, NameTh = "อาคารหอประชุม", NameEn = "Convention building", Order = 1 };
        building.Rooms.AddRange(
        [
            Room(building, 1, "หอประชุมใหญ่", "Grand Hall", 4500, now),
            Room(building, 2, "ห้องถ่ายทอด 1", "Relay Room 1", 1200, now),
            Room(building, 3, "ห้องถ่ายทอด 2", "Relay Room 2", 800, now),
        ]);
        venue.Buildings.Add(building);
        return venue;
    }

    private static Room Room(Building building, int order, string thai, string english, int capacity, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), BuildingId = building.Id, NameTh = thai, NameEn = english, Capacity = capacity, Layout = "theatre", Order = order };
}
