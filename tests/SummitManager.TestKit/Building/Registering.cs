using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.TestKit.Building;

/// <summary>People registering through the use case, as the public page does.</summary>
public static class Registering
{
    private static int _last;

    /// <summary>Registers a person or fails the test: <c>await db.RegisterAsync(e, "สมชาย ใจดี")</c>.</summary>
    public static async Task<Registration> RegisterAsync(this ITestHost host, TestEvent e, string name) =>
        (await host.TryRegisterAsync(e, name)).ShouldBeOk();

    /// <summary>Registers a person; the answer may be a refusal.</summary>
    public static Task<Result<Registration>> TryRegisterAsync(this ITestHost host, TestEvent e, string name, bool joinWaitlist = false) =>
        host.Services.GetRequiredService<RegisterAttendee>().RunAsync(Request(e, name, joinWaitlist), CancellationToken.None);

    /// <summary>A valid request that a test can change with <c>with</c>.</summary>
    public static RegisterRequest Request(TestEvent e, string name, bool joinWaitlist = false) =>
        new(e.Id, e.Type.Id, NewId(), Form(name), [], joinWaitlist);

    /// <summary>A valid form: an อบต. councillor with a mail address.</summary>
    public static RegistrationForm Form(string name)
    {
        var parts = name.Split(' ', 2);
        return new RegistrationForm
        {
            Given = parts[0],
            Family = parts.Length > 1 ? parts[1] : null,
            PositionGroup = PositionGroup.Council,
            Position = "สมาชิกสภาองค์การบริหารส่วนตำบล",
            OrganizationName = "องค์การบริหารส่วนตำบลดอนสมมติ",
            OrganizationKind = OrganizationKind.Sao,
            ProvinceCode = "57",
            Email = "person@office.example",
            Language = Language.Thai,
        };
    }

    /// <summary>A person no other test knows: <c>ผู้ทดสอบ 17</c>.</summary>
    public static string SomebodyNew() => string.Create(CultureInfo.InvariantCulture, $"ผู้ทดสอบ เลขที่{Interlocked.Increment(ref _last)}");

    public static Guid NewId() => Guid.NewGuid();
}
