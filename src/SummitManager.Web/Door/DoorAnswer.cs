using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door;

/// <summary>How the door's API asks who calls and how it answers: what was asked for, or a code with its sentence in both languages.</summary>
internal static class DoorAnswer
{
    public static Task<Result<DoorCaller>> CallerAsync(HttpContext context) => context.RequestServices.GetRequiredService<DoorCallers>().OfAsync(context);

    public static async Task<IResult> AsAsync<T>(HttpContext context, Func<DoorCaller, Task<Result<T>>> deed)
    {
        var caller = await CallerAsync(context);
        return caller.Refusal is { } no ? Refused(no) : Of(await deed(caller.Value));
    }

    public static async Task<IResult> WithAsync<TBody, T>(HttpContext context, Func<DoorCaller, TBody, Task<Result<T>>> deed) where TBody : class
    {
        // Who may not ask is told so whatever they send.
        var caller = await CallerAsync(context);
        if (caller.Refusal is { } no)
            return Refused(no);
        return await DoorBody.ReadAsync<TBody>(context) is { } body ? Of(await deed(caller.Value, body)) : Unreadable();
    }

    public static IResult Of<T>(Result<T> result) => result.Refusal is { } no ? Refused(no) : Results.Json(result.Value, DoorBody.Json);

    public static IResult Unreadable() => Refused(new BadDoorRequest());

    public static IResult Refused(Refusal refusal) => Results.Json(
        new DoorRefusal(refusal.Code, RefusalTexts.Say(refusal, Language.Thai), RefusalTexts.Say(refusal, Language.English), refusal is BadFields many ? [.. many.All.Select(r => r.Field!)] : [],
            (refusal as RoomTooFull)?.Relay),
        DoorBody.Json, statusCode: Status(refusal));

    private static int Status(Refusal refusal) => refusal switch
    {
        BadDoorRequest or BadField or BadFields => StatusCodes.Status400BadRequest,
        SignedOut or DeviceRevoked or DeviceExpired => StatusCodes.Status401Unauthorized,
        NotAllowed => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };
}
