using SummitManager.Organizations;
using SummitManager.People;

namespace SummitManager.Data.Demo;

/// <summary>
/// Who travels: hands positions out so that the whole keeps the shares of the real event, and no authority sends two mayors.
/// </summary>
internal sealed class DemoMix
{
    private enum Role
    {
        Mayor,
        DeputyMayor,
        CouncilChair,
        Councillor,
        Clerk,
        Director,
        Official,
        Employee,
    }

    /// <summary>Share in per cent of all, most in one delegation.</summary>
    private static readonly (Role Role, int Share, int Most, PositionGroup Group)[] Plan =
    [
        (Role.Mayor, 12, 1, PositionGroup.LocalExecutive),
        (Role.DeputyMayor, 18, 4, PositionGroup.LocalExecutive),
        (Role.CouncilChair, 12, 2, PositionGroup.Council),
        (Role.Councillor, 38, 30, PositionGroup.Council),
        (Role.Clerk, 8, 2, PositionGroup.LocalAdministrator),
        (Role.Director, 6, 5, PositionGroup.LocalDirector),
        (Role.Official, 4, 5, PositionGroup.LocalOfficial),
        (Role.Employee, 2, 5, PositionGroup.Employee),
    ];

    private readonly int[] _given = new int[Plan.Length];
    private int _total;

    /// <summary>The positions of one delegation, highest first.</summary>
    public IEnumerable<(PositionGroup Group, string Position)> Delegation(int size, OrganizationKind kind)
    {
        var here = new int[Plan.Length];
        for (var i = 0; i < size; i++)
        {
            _total++;
            var next = Enumerable.Range(0, Plan.Length).Where(r => here[r] < Plan[r].Most).MaxBy(r => Plan[r].Share * _total - 100 * _given[r]);
            _given[next]++;
            here[next]++;
        }
        return Plan.SelectMany((plan, index) => Enumerable.Range(1, here[index]).Select(nth => (plan.Group, Title(plan.Role, nth, kind))));
    }

    private static string Title(Role role, int nth, OrganizationKind kind)
    {
        var (authority, body) = kind == OrganizationKind.Sao ? ("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล") : ("เทศมนตรี", "เทศบาล");
        return role switch
        {
            Role.Mayor => "นายก" + authority,
            Role.DeputyMayor => "รองนายก" + authority,
            Role.CouncilChair => (nth == 1 ? "ประธานสภา" : "รองประธานสภา") + body,
            Role.Councillor => "สมาชิกสภา" + body,
            Role.Clerk => (nth == 1 ? "ปลัด" : "รองปลัด") + body,
            Role.Director => nth == 1 ? "ผู้อำนวยการกองคลัง" : "ผู้อำนวยการกองช่าง",
            Role.Official => "นักวิเคราะห์นโยบายและแผนชำนาญการ",
            _ => "พนักงานจ้างตามภารกิจ",
        };
    }
}
