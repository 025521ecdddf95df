using SummitManager.Accounts;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>The run sheet of a day as PDF, from the plan as it stands: whoever runs the day needs what is true now.</summary>
public sealed class PrintRunSheet(AgendaQueries agenda, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/> (event, or a day that is not its).</summary>
    public async Task<Result<byte[]>> RunAsync(Actor actor, Guid eventId, DateOnly day, Language language, CancellationToken ct)
    {
        var planned = await agenda.PlanAsync(actor, eventId, ct);
        if (planned.Refusal is { } no)
            return no;
        var plan = planned.Value.Plan;
        if (!plan.Days.Contains(day))
            return new NotFound();
        var title = language == Language.Thai ? "กำหนดการโดยละเอียด" : "Run sheet";
        return await ProtocolPdf.MakeAsync($"{title} – {plan.Event.Title(language == Language.Thai)}", language, RunSheetPaper.Pages(plan, day, language), clock.GetUtcNow(), ct);
    }
}
