using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Events;

public sealed class EventLifeTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [DatabaseFact]
    public async Task Creating_makes_a_draft_with_half_days_and_its_owner(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var owner = await host.HireOwnerAsync();
        var e = (await host.Get<CreateEvent>().RunAsync(owner, Form(), Ct)).ShouldBeOk();

        await using var db = host.Open();
        Assert.Equal(("local-summit-3", EventState.Draft), (e.Slug, e.State));
        Assert.Equal(4, await db.HalfDays.CountAsync(h => h.EventId == e.Id));
        Assert.Equal(EventRole.Owner, (await db.StaffMembers.SingleAsync(m => m.EventId == e.Id && m.UserId == owner.UserId)).Role);
        Assert.Equal(nameof(CreateEvent), (await db.AuditEntries.SingleAsync(a => a.EventId == e.Id)).Action);
    }

    [DatabaseFact]
    public async Task Refuses_a_second_event_with_the_same_address(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var owner = await host.HireOwnerAsync();
        (await host.Get<CreateEvent>().RunAsync(owner, Form(), Ct)).ShouldBeOk();
        (await host.Get<CreateEvent>().RunAsync(owner, Form(), Ct)).ShouldRefuseWith<SlugTaken>();
    }

    [DatabaseFact]
    public async Task Only_a_system_owner_creates_events(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var organiser = await host.HireAsync(EventRole.Owner, e.Id);
        (await host.Get<CreateEvent>().RunAsync(organiser, Form(), Ct)).ShouldRefuseWith<NotAllowed>();
        (await host.Get<CloneEvent>().RunAsync(organiser, e.Id, Form(), Ct)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Publishing_names_everything_that_is_missing_and_then_goes_through(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var owner = await host.HireOwnerAsync();
        var e = (await host.Get<CreateEvent>().RunAsync(owner, Form(), Ct)).ShouldBeOk();
        (await host.Get<SetHalfDays>().RunAsync(owner, e.Id, [], Ct)).ShouldBeOk();

        var missing = (await host.Get<PublishEvent>().RunAsync(owner, e.Id, Ct)).ShouldRefuseWith<BadFields>();
        Assert.Equal([nameof(NoHalfDays), nameof(NoPrivacyNotice), nameof(NoRegistrationType)], missing.All.Select(r => r.Code).Order(StringComparer.Ordinal));

        (await host.Get<SetHalfDays>().RunAsync(owner, e.Id, HalfDayPlan.Write(HalfDayPlan.Propose(e.StartsOn, e.EndsOn, EventTime.In(e.TimeZone)), EventTime.In(e.TimeZone), Language.Thai), Ct)).ShouldBeOk();
        (await host.Get<SaveRegistrationType>().RunAsync(owner, e.Id, new RegistrationTypeForm { NameTh = "ผู้แทน" }, Ct)).ShouldBeOk();
        (await host.Get<PublishConsentText>().RunAsync(owner, e.Id, new ConsentTextForm { TextTh = "ประกาศ", TextEn = "Notice" }, Ct)).ShouldBeOk();
        (await host.Get<PublishEvent>().RunAsync(owner, e.Id, Ct)).ShouldBeOk();

        await using var db = host.Open();
        Assert.Equal(EventState.Published, (await db.Events.SingleAsync(x => x.Id == e.Id)).State);
        Assert.Equal("State: Draft → Published", (await db.AuditEntries.SingleAsync(a => a.Action == nameof(PublishEvent))).Details);
    }

    [DatabaseFact]
    public async Task Every_step_has_a_way_back_and_no_step_is_skipped(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        (await host.Get<ArchiveEvent>().RunAsync(actor, e.Id, Ct)).ShouldRefuseWith<StateForbids>();
        (await host.Get<CloseEvent>().RunAsync(actor, e.Id, Ct)).ShouldBeOk();
        (await host.Get<ArchiveEvent>().RunAsync(actor, e.Id, Ct)).ShouldBeOk();
        (await host.Get<CloseEvent>().RunAsync(actor, e.Id, Ct)).ShouldBeOk();
        (await host.Get<PublishEvent>().RunAsync(actor, e.Id, Ct)).ShouldBeOk();
        (await host.Get<UnpublishEvent>().RunAsync(actor, e.Id, Ct)).ShouldBeOk();
        (await host.Get<CloseEvent>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, Ct)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Editing_saves_hosts_in_order_and_refuses_what_was_read_before_another_save(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var shown = EventFormWriter.Write((await host.Get<EventSettingsQueries>().EventAsync(e.Id, Ct))!, Language.Thai);
        shown.Hosts = [new HostRow { NameTh = "กรมสมมติ" }, new HostRow { NameEn = "JICA", Role = HostRole.CoHost }];
        shown.NewProgrammeTh = "โครงการท้องถิ่นดิจิทัล";
        (await host.Get<EditEvent>().RunAsync(actor, e.Id, shown, Ct)).ShouldBeOk();
        (await host.Get<EditEvent>().RunAsync(actor, e.Id, shown with { TitleTh = "ชื่อใหม่" }, Ct)).ShouldRefuseWith<ChangedMeanwhile>();

        var stored = (await host.Get<EventSettingsQueries>().EventAsync(e.Id, Ct))!;
        Assert.Equal(["กรมสมมติ", "JICA"], stored.Hosts.Select(h => h.NameTh));
        Assert.NotNull(stored.ProgrammeId);

        var again = EventFormWriter.Write(stored, Language.Thai);
        again.Hosts.Reverse();
        again.Hosts.RemoveAt(1);
        (await host.Get<EditEvent>().RunAsync(actor, e.Id, again, Ct)).ShouldBeOk();
        var left = Assert.Single((await host.Get<EventSettingsQueries>().EventAsync(e.Id, Ct))!.Hosts);
        Assert.Equal((stored.Hosts[1].Id, "JICA"), (left.Id, left.NameTh));
    }

    [DatabaseFact]
    public async Task A_half_day_whose_doors_have_opened_stays(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        (await host.Get<SetHalfDays>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, [], Ct)).ShouldRefuseWith<HalfDayBegan>();
        await using var db = host.Open();
        Assert.Equal(4, await db.HalfDays.CountAsync(h => h.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task A_half_day_in_which_somebody_was_admitted_early_stays(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { StartsInDays = 3 });
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var early = new AdmitRequest(Registering.NewId(), person.Id, host.Time.Now, "ทีมงาน");
        Assert.Equal(ScanOutcome.Admitted, (await host.Get<AdmitAnyway>().RunAsync(Actor.System, e.Checkpoint.Id, early, Ct)).ShouldBeOk().Outcome);

        (await host.Get<SetHalfDays>().RunAsync(actor, e.Id, [], Ct)).ShouldRefuseWith<HalfDayBegan>();
    }

    [DatabaseFact]
    public async Task Of_two_who_change_the_half_days_at_once_nobody_overwrites_the_other_and_the_book_is_in_plain_dates(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { StartsInDays = 3 });
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("th-TH");
            return host.Get<SetHalfDays>().RunAsync(actor, e.Id, [], Ct);
        })));

        Assert.All(answers, a => Assert.True(a.IsOk || a.Refusal is ChangedMeanwhile));
        await using var db = host.Open();
        Assert.Equal(0, await db.HalfDays.CountAsync(h => h.EventId == e.Id));
        var line = (await db.AuditEntries.SingleAsync(a => a.Action == nameof(SetHalfDays))).Details;
        var first = e.HalfDays.MinBy(h => h.DoorsOpenAt)!;
        Assert.Contains("opens: " + first.DoorsOpenAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture) + " → –", line, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task The_checklist_says_what_is_wrong_first_and_asks_as_often_for_many_rows_as_for_one(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1 });
        await host.RegisterAsync(e, "สมหญิง ใจดี");
        var one = await host.Commands.DuringAsync(() => host.Get<EventChecklist>().OfAsync(e.Id, Ct));
        await host.NewTypeAsync(e, "สื่อ");
        await host.NewTypeAsync(e, "วิทยากร", e.Quota);
        IReadOnlyList<ChecklistItem> items = [];
        Assert.Equal(one, await host.Commands.DuringAsync(async () => items = await host.Get<EventChecklist>().OfAsync(e.Id, Ct)));
        Assert.Equal(("Places", ChecklistState.Wrong, 1), (items[0].Key, items[0].State, items[0].Count));
        Assert.Contains(items, i => i is { Key: "Venue", State: ChecklistState.Due, Page: "settings" });
        Assert.Contains(items, i => i is { Key: "PrivacyNotice", State: ChecklistState.Done });
    }

    private static NewEventForm Form() => new() { TitleTh = "งานท้องถิ่น", TitleEn = "Local Summit", Edition = "3", StartsOn = "22 พ.ย. 2570", EndsOn = "23 พ.ย. 2570" };
}
