namespace SummitManager.Agenda;

/// <summary>What a half-typed session would clash with. Pure; nothing is saved.</summary>
/// <param name="Plan">With the session as typed.</param>
/// <param name="Conflicts">Those in which it has a part.</param>
public sealed record AgendaPreview(AgendaPlan Plan, IReadOnlyList<AgendaConflict> Conflicts)
{
    /// <summary>Null while the form cannot be read; without a title it can.</summary>
    public static AgendaPreview? Of(AgendaPlan plan, SessionForm form)
    {
        var session = new Session { Id = form.Id ?? Guid.Empty, EventId = plan.Event.Id };
        var (slot, roles, unreadable) = SessionFormReader.Read(session, form, plan);
        // A title is not what clashes: it may still be empty, or too long.
        if (unreadable is Shared.BadFields bad && bad.All.Any(b => b.Field is not nameof(form.TitleTh)))
            return null;
        session.Put(slot);
        session.Roles.AddRange(roles);
        var typed = new AgendaPlan
        {
            Event = plan.Event,
            Sessions = [.. plan.Sessions.Where(s => s.Id != session.Id), session],
            Tracks = plan.Tracks,
            Speakers = plan.Speakers,
            Rooms = plan.Rooms,
            Closures = plan.Closures,
            Taken = plan.Taken,
        };
        return new AgendaPreview(typed, AgendaConflicts.Find(typed).Of(session.Id));
    }
}
