using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Accounts;

/// <summary>A user with all roles in one compiled statement: every call of the door's API asks for it.</summary>
public static class ActorReads
{
    /// <summary>Null when the account is gone.</summary>
    public static async Task<Actor?> ActorAsync(this SummitDb db, Guid userId, CancellationToken ct)
    {
        Row? first = null;
        var roles = new List<(Guid, EventRole)>();
        await foreach (var row in ByUser.For(db)(db, userId).WithCancellation(ct))
        {
            first ??= row;
            if (row is { EventId: { } eventId, Role: { } role })
                roles.Add((eventId, role));
        }
        return first is null ? null : new Actor(userId, first.Name, first.IsSystemOwner, roles);
    }

    private sealed record Row(string Name, bool IsSystemOwner, Guid? EventId, EventRole? Role);

    private static readonly PerModel<Func<SummitDb, Guid, IAsyncEnumerable<Row>>> ByUser = new(() => EF.CompileAsyncQuery((SummitDb db, Guid userId) =>
        from user in db.Users.AsNoTracking()
        where user.Id == userId
        from member in db.StaffMembers.Where(m => m.UserId == user.Id).DefaultIfEmpty()
        select new Row(user.DisplayName, user.IsSystemOwner, member == null ? null : member.EventId, member == null ? null : member.Role)));
}
