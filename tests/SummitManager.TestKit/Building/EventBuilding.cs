using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.TestKit.Building;

/// <summary>Events for tests, written as rows: the use cases that make events have tests of their own.</summary>
public static class EventBuilding
{
    private static int _last;

    public static async Task<TestEvent> NewEventAsync(this ITestHost host, EventOptions? options = null)
    {
        var o = options ?? new EventOptions();
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var built = Build(o, now);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.AddRange(built.Event, built.Quota, built.Type, built.Checkpoint, built.PrivacyNotice);
        if (o.SharedCapacity is { } capacity)
        {
            var shared = Quota.Of(built.Id, "หอประชุม", "Hall", capacity, now);
            built.Type.Quotas.Add(new TypeQuota { TypeId = built.Type.Id, QuotaId = shared.Id });
            db.Add(shared);
        }
        await db.SaveChangesAsync();
        return built;
    }

    /// <summary>Adds a type to an event, taking from the given quotas.</summary>
    public static async Task<RegistrationType> NewTypeAsync(this ITestHost host, TestEvent e, string name, params Quota[] quotas)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var type = new RegistrationType { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = name, NameEn = name, Order = 2 };
        type.Quotas.AddRange(quotas.Select(q => new TypeQuota { TypeId = type.Id, QuotaId = q.Id }));
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.Add(type);
        await db.SaveChangesAsync();
        return type;
    }

    private static TestEvent Build(EventOptions o, DateTimeOffset now)
    {
        var e = Event.Draft(o.Slug ?? string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref _last)}-{now.ToUnixTimeSeconds():x}"), now);
        var time = EventTime.In(e.TimeZone);
        e.TitleTh = "สัมมนาทดสอบระบบ";
        e.TitleEn = "Test seminar";
        e.StartsOn = time.Date(now).AddDays(o.StartsInDays);
        e.EndsOn = e.StartsOn.AddDays(1);
        e.RegistrationOpensAt = now.AddDays(-30);
        e.RegistrationClosesAt = time.Instant(e.EndsOn, new TimeOnly(18, 0));
        if (o.Published)
            e.Publish(now);
        for (var day = e.StartsOn; day <= e.EndsOn; day = day.AddDays(1))
        {
            e.HalfDays.Add(Half(e, day, DayHalf.Morning, time, new(6, 0), new(12, 30)));
            e.HalfDays.Add(Half(e, day, DayHalf.Afternoon, time, new(12, 31), new(18, 0)));
        }

        var quota = Quota.Of(e.Id, "ผู้เข้าร่วม", "Delegates", o.Capacity, now);
        var type = new RegistrationType
        {
            Id = Guid.CreateVersion7(now),
            EventId = e.Id,
            NameTh = "ผู้เข้าร่วมสัมมนา",
            NameEn = "Delegate",
            Price = o.Price,
            RequiresApproval = o.RequiresApproval,
            HasWaitlist = o.HasWaitlist,
            Order = 1,
        };
        type.Quotas.Add(new TypeQuota { TypeId = type.Id, QuotaId = quota.Id });
        var checkpoint = new Checkpoint { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = "ประตูหลัก", NameEn = "Main door", TracksExits = true, Order = 1 };
        var notice = new ConsentText
        {
            Id = Guid.CreateVersion7(now),
            EventId = e.Id,
            Kind = ConsentKind.PrivacyNotice,
            Number = 1,
            TextTh = "ประกาศความเป็นส่วนตัวสำหรับการทดสอบ",
            TextEn = "Privacy notice for tests",
            PublishedAt = now,
        };
        return new TestEvent(e, type, quota, checkpoint, e.HalfDays, notice);
    }

    private static HalfDay Half(Event e, DateOnly day, DayHalf half, EventTime time, TimeOnly opens, TimeOnly closes) => new()
    {
        Id = Guid.CreateVersion7(time.Instant(day, opens)),
        EventId = e.Id,
        Date = day,
        Half = half,
        DoorsOpenAt = time.Instant(day, opens),
        DoorsCloseAt = time.Instant(day, closes),
    };
}
