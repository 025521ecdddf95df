using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.Contacts;

/// <summary>Whoever loses their place, or hands it on, is in no list any more; who comes instead decides for themselves.</summary>
internal sealed class ForgetContact : IPersonLeft
{
    public Task LeftAsync(SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct) =>
        db.ContactCards.Where(c => c.RegistrationId == registration.Id).ExecuteDeleteAsync(ct);
}
