using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Events;

/// <summary>The hosts' logos (FR-03): chosen, saved with the form, taken away, put back, carried to the next edition.</summary>
public sealed class HostLogoTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [DatabaseFact]
    public async Task Stand_in_the_hosts_order_once_the_form_is_saved(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var (red, green) = (await host.UploadLogoAsync(e.Id, Pictures.Png), await host.UploadLogoAsync(e.Id, Pictures.Jpeg));
        Assert.All((await ShownAsync(host, e)).Hosts, h => Assert.Null(h.LogoId));

        await host.SetHostsAsync(e.Id, ("กรมสมมติ", green), ("สมาคมสมมติ", null), ("สถาบันสมมติ", red));

        Assert.Equal([green, null, red], (await ShownAsync(host, e)).Hosts.Select(h => h.LogoId));
        Assert.Equal(new (int?, int?)[] { (40, 20), (null, null), (48, 24) }, (await ShownAsync(host, e)).Hosts.Select(h => (h.Logo?.File!.Width, h.Logo?.File!.Height)));
        var logo = (await host.Get<LogoFiles>().FindAsync(red, HostLogo.Purpose, Ct))!;
        Assert.Equal((e.Id, "image/png"), (logo.EventId, logo.MediaType));
        Assert.Equal(Pictures.Png, logo.Bytes);
        await using var db = host.Open();
        Assert.Null((await db.StoredFiles.SingleAsync(f => f.Id == red)).LapsesAt);
        Assert.Contains($"Logos: – → กรมสมมติ #{green.ToString("N")[^8..]}, สถาบันสมมติ #{red.ToString("N")[^8..]}", (await db.AuditEntries.SingleAsync(a => a.EventId == e.Id && a.Action == nameof(EditEvent))).Details, StringComparison.Ordinal);
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.EventId == e.Id && a.Action == nameof(UploadHostLogo)));
    }

    [DatabaseFact]
    public async Task A_picture_that_is_not_saved_is_swept_after_a_day_and_refused_beside_its_field(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var logo = await host.UploadLogoAsync(e.Id, Pictures.Png);
        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.Get<SweepFiles>().RunAsync(Ct));

        var form = await FormAsync(host, e);
        form.Hosts = [new HostRow(), new HostRow { NameTh = "กรมสมมติ", LogoId = logo }];
        var refused = (await host.Get<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, Ct)).ShouldRefuseWith<BadFields>();

        Assert.Equal("Hosts-1-Logo", Assert.IsType<LogoGone>(Assert.Single(refused.All)).Field);
        Assert.Empty((await ShownAsync(host, e)).Hosts);
    }

    [DatabaseFact]
    public async Task One_taken_away_can_be_put_back_for_a_day_and_then_leaves_no_row(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var (red, blue) = (await host.UploadLogoAsync(e.Id, Pictures.Png), await host.UploadLogoAsync(e.Id, Pictures.OtherPng));
        await host.SetHostsAsync(e.Id, ("กรมสมมติ", red));
        var before = await FormAsync(host, e);

        await host.SetHostsAsync(e.Id, ("กรมสมมติ", blue));
        host.Time.Advance(TimeSpan.FromHours(20));
        // As the page undoes a save: the form that stood before, with the version that stands now.
        (await host.Get<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, before with { Version = (await FormAsync(host, e)).Version }, Ct)).ShouldBeOk();
        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.Get<SweepFiles>().RunAsync(Ct));

        Assert.Equal(red, Assert.Single((await ShownAsync(host, e)).Hosts).LogoId);
        await using var db = host.Open();
        Assert.Equal([red], await db.StoredFiles.Select(f => f.Id).ToListAsync());
        Assert.Equal([red], await db.StoredFileChunks.Select(c => c.FileId).ToListAsync());
    }

    [DatabaseFact]
    public async Task Goes_with_a_host_who_is_taken_out_of_the_form(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        await host.SetHostsAsync(e.Id, ("กรมสมมติ", await host.UploadLogoAsync(e.Id, Pictures.Png)));
        await host.SetHostsAsync(e.Id);

        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.Get<SweepFiles>().RunAsync(Ct));
    }

    /// <summary>A released file that something refers to again, whoever forgot to say so, is kept by the foreign key and not tried again.</summary>
    [DatabaseFact]
    public async Task The_sweep_never_takes_one_that_a_host_still_shows(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var logo = await host.UploadLogoAsync(e.Id, Pictures.Png);
        await host.SetHostsAsync(e.Id, ("กรมสมมติ", logo));
        await using (var db = host.Open())
            await host.Get<FileStore>().ReleaseAsync(db, logo, Ct);
        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));

        Assert.Equal(0, await host.Get<SweepFiles>().RunAsync(Ct));

        Assert.Equal(Pictures.Png, await host.Get<FileStore>().ReadAsync(logo, Ct));
        Assert.Null((await host.Get<FileStore>().FindAsync(logo, Ct))!.LapsesAt);
    }

    /// <summary>Whoever is first, the form or the sweep: a host shows a picture that is there, or the form is refused. Never an exception.</summary>
    [DatabaseFact]
    public async Task Saving_a_picture_in_the_moment_it_is_swept_keeps_it_or_refuses(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var events = new List<(TestEvent Event, Guid Logo, EventForm Form)>();
        for (var i = 0; i < 12; i++)
        {
            var e = await host.NewEventAsync();
            var logo = await host.UploadLogoAsync(e.Id, Pictures.Png);
            var form = await FormAsync(host, e);
            form.Hosts = [new HostRow { NameTh = "กรมสมมติ", LogoId = logo }];
            events.Add((e, logo, form));
        }
        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));

        var sweeps = Enumerable.Range(0, 3).Select(_ => Task.Run(() => host.Get<SweepFiles>().RunAsync(Ct))).ToList();
        var saves = await Task.WhenAll(events.Select(x => Task.Run(() => host.Get<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, x.Event.Id), x.Event.Id, x.Form, Ct))));
        var swept = (await Task.WhenAll(sweeps)).Sum();

        Assert.Equal(events.Count, swept + saves.Count(s => s.IsOk));
        foreach (var ((e, logo, _), saved) in events.Zip(saves))
        {
            Assert.Equal(saved.IsOk ? Pictures.Png : null, await host.Get<FileStore>().ReadAsync(logo, Ct));
            Assert.Equal(saved.IsOk, (await ShownAsync(host, e)).Hosts is [{ LogoId: var shown }] && shown == logo);
        }
    }

    [DatabaseFact]
    public async Task Another_events_picture_and_a_file_for_something_else_become_no_logo(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var (e, other) = (await host.NewEventAsync(), await host.NewEventAsync());
        var foreign = await host.UploadLogoAsync(other.Id, Pictures.Png);
        var slip = (await host.Get<FileStore>().SaveAsync(new NewFile { EventId = e.Id, Purpose = "Slip", Name = "slip.png", MediaType = "image/png" }, new MemoryStream(Pictures.Png), Ct)).Id;

        foreach (var file in new[] { foreign, slip })
        {
            var form = await FormAsync(host, e);
            form.Hosts = [new HostRow { NameTh = "กรมสมมติ", LogoId = file }];
            (await host.Get<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, Ct)).ShouldRefuseWith<BadFields>();
        }
        Assert.Null(await host.Get<LogoFiles>().FindAsync(slip, HostLogo.Purpose, Ct));
    }

    [DatabaseFact]
    public async Task The_next_edition_has_copies_of_its_own(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var red = await host.UploadLogoAsync(e.Id, Pictures.Png);
        await host.SetHostsAsync(e.Id, ("กรมสมมติ", red), ("สมาคมสมมติ", null));
        var form = new NewEventForm { TitleTh = "ครั้งถัดไป", StartsOn = "12/12/2570", Slug = "next-edition" };
        var next = (await host.Get<CloneEvent>().RunAsync(await host.HireOwnerAsync(), e.Id, form, Ct)).ShouldBeOk();

        var copied = (await host.Get<EventSettingsQueries>().EventAsync(next.Id, Ct))!.Hosts;
        Assert.Equal(new (string, int?)[] { ("กรมสมมติ", 48), ("สมาคมสมมติ", null) }, copied.Select(h => (h.NameTh, h.Logo?.File!.Width)));
        Assert.NotEqual(red, copied[0].LogoId);

        // The model lets go of its own; the copy stays.
        await host.SetHostsAsync(e.Id);
        host.Time.Advance(FileStore.Grace + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.Get<SweepFiles>().RunAsync(Ct));
        Assert.Equal(Pictures.Png, await host.Get<FileStore>().ReadAsync(copied[0].LogoId!.Value, Ct));
    }

    [DatabaseFact]
    public async Task The_events_page_needs_as_many_queries_for_three_logos_as_for_one(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var (one, three) = (await host.NewEventAsync(), await host.NewEventAsync());
        await host.SetHostsAsync(one.Id, ("ก", await host.UploadLogoAsync(one.Id, Pictures.Png)));
        await host.SetHostsAsync(three.Id, ("ก", await host.UploadLogoAsync(three.Id, Pictures.Png)), ("ข", await host.UploadLogoAsync(three.Id, Pictures.OtherPng)), ("ค", await host.UploadLogoAsync(three.Id, Pictures.Jpeg)));

        var forOne = await host.Commands.DuringAsync(() => ShownAsync(host, one));
        var forThree = await host.Commands.DuringAsync(() => ShownAsync(host, three));

        // The event with its venue, its hosts with their logos, its objectives, its half-days: four before there were logos.
        Assert.Equal((4, 4), (forOne, forThree));
        Assert.Equal(0, await host.Commands.DuringAsync(async () => await TwiceAsync(host, three)));
    }

    [DatabaseFact]
    public async Task Refuses_what_is_no_picture_and_keeps_nothing_of_it(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        Task<Result<StoredFile>> Upload(byte[] bytes) => host.Get<UploadHostLogo>().RunAsync(actor, e.Id, "logo.png", bytes, Ct);

        (await Upload([])).ShouldRefuseWith<EmptyPicture>();
        (await Upload([.. "<svg onload='alert(1)'>"u8])).ShouldRefuseWith<OtherPictureKind>();
        (await Upload(Pictures.Png[..60])).ShouldRefuseWith<DamagedPicture>();
        (await Upload(new byte[Picture.MostBytes + 1])).ShouldRefuseWith<PictureTooBig>();

        await using var db = host.Open();
        Assert.False(await db.StoredFiles.AnyAsync(f => f.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task A_picture_of_a_host_without_a_name_is_not_lost_in_silence(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var form = await FormAsync(host, e);
        form.Hosts = [new HostRow { LogoId = await host.UploadLogoAsync(e.Id, Pictures.Png) }];

        var refused = (await host.Get<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, Ct)).ShouldRefuseWith<BadFields>();

        Assert.Equal(new BadField("Hosts-0-NameTh", "Required"), Assert.Single(refused.All));
    }

    /// <summary>The second reading, which is kept, costs no query.</summary>
    private static async Task TwiceAsync(TestDatabase host, TestEvent e)
    {
        var logo = (await ShownAsync(host, e)).Hosts[0].LogoId!.Value;
        await host.Get<LogoFiles>().FindAsync(logo, HostLogo.Purpose, Ct);
        host.Commands.Reset();
        await host.Get<LogoFiles>().FindAsync(logo, HostLogo.Purpose, Ct);
    }

    private static async Task<Event> ShownAsync(TestDatabase host, TestEvent e) => (await host.Get<EventQueries>().PublicAsync(e.Slug, Ct))!;

    private static async Task<EventForm> FormAsync(TestDatabase host, TestEvent e) =>
        EventFormWriter.Write((await host.Get<EventSettingsQueries>().EventAsync(e.Id, Ct))!, Language.Thai);
}
