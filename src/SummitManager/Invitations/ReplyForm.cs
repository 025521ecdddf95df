using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>An answer as typed.</summary>
public sealed record ReplyForm
{
    public ReplyState State { get; set; }
    /// <summary>How many will come; only with <see cref="ReplyState.Coming"/>.</summary>
    public string? People { get; set; }
    public string? Note { get; set; }
    /// <summary>On the paper; empty is today.</summary>
    public string? On { get; set; }

    internal static Result<ReplyDetails> Read(ReplyForm form, DateOnly today)
    {
        var fields = new TypedFields();
        if (!Enum.IsDefined(form.State))
            fields.Fail(nameof(State), "Choose");
        var details = new ReplyDetails(form.State, fields.Date(form.On, nameof(On)) ?? today,
            form.State == ReplyState.Coming ? fields.Number(form.People, nameof(People), 0, Invitation.MostPeople) : null,
            fields.Text(form.Note?.ReplaceLineEndings(" "), nameof(Note), Invitation.NoteLimit));
        return fields.Refusal is { } unreadable ? unreadable : details;
    }
}

internal sealed record ReplyDetails(ReplyState State, DateOnly On, int? People, string? Note);
