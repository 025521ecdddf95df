using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Events;

public sealed class SaveVenueTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [DatabaseFact]
    public async Task A_combined_room_blocks_its_parts_and_rooms_in_use_are_not_removed(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var (two, three, both) = (new RoomRow { Id = Registering.NewId(), NameTh = "2" }, new RoomRow { Id = Registering.NewId(), NameTh = "3" }, new RoomRow { Id = Registering.NewId(), NameTh = "2-3" });
        both.PartIds = [two.Id, three.Id];
        var form = new VenueForm { NameTh = "ศูนย์ประชุมสมมติ", Buildings = [new BuildingRow { Id = Registering.NewId(), NameTh = "อาคาร", Rooms = [two, both, three] }] };
        var id = (await host.Get<SaveVenue>().RunAsync(actor, e.Id, form, Ct)).ShouldBeOk();

        Assert.True((await host.Get<VenueQueries>().RoomsBlockedByAsync(both.Id, Ct)).SetEquals([two.Id, three.Id, both.Id]));
        Assert.True((await host.Get<VenueQueries>().RoomsBlockedByAsync(two.Id, Ct)).SetEquals([two.Id, both.Id]));

        await using (var db = host.Open())
            await db.Checkpoints.Where(c => c.Id == e.Checkpoint.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.RoomId, three.Id));
        var stored = (await host.Get<VenueQueries>().FormAsync(id, Ct))!;
        Assert.Equal(["2", "2-3", "3"], stored.Buildings[0].Rooms.Select(r => r.NameTh));
        stored.Buildings[0].Rooms.RemoveAll(r => r.Id == both.Id);
        stored.Buildings[0].Rooms.RemoveAll(r => r.Id == three.Id);
        (await host.Get<SaveVenue>().RunAsync(actor, e.Id, stored, Ct)).ShouldRefuseWith<RoomInUse>();

        stored = (await host.Get<VenueQueries>().FormAsync(id, Ct))!;
        stored.Buildings[0].Rooms.RemoveAll(r => r.Id == both.Id);
        (await host.Get<SaveVenue>().RunAsync(actor, e.Id, stored, Ct)).ShouldBeOk();
        (await host.Get<SaveVenue>().RunAsync(actor, e.Id, stored, Ct)).ShouldRefuseWith<ChangedMeanwhile>();
        Assert.Equal(2, (await host.Get<VenueQueries>().FormAsync(id, Ct))!.Buildings[0].Rooms.Count);
    }

    [DatabaseFact]
    public async Task A_stranger_may_not_save_venues(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        (await host.Get<SaveVenue>().RunAsync(Staffing.Stranger(), e.Id, new VenueForm { NameTh = "ที่ใดที่หนึ่ง" }, Ct)).ShouldRefuseWith<NotAllowed>();
    }
}
