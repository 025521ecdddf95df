using SummitManager.Shared;
using Xunit;
using Xunit.Sdk;

namespace SummitManager.TestKit;

public static class ResultAssertions
{
    /// <summary>The value; fails with the refusal's name when the deed was refused.</summary>
    public static T ShouldBeOk<T>(this Result<T> result) =>
        result.IsOk ? result.Value : throw new XunitException($"Refused: {result.Refusal}");

    /// <summary>Fails unless a field of the form was found bad for this reason.</summary>
    public static BadField ShouldFindBad<T>(this Result<T> result, string field, string reason)
    {
        IReadOnlyList<Refusal> all = result.Refusal switch
        {
            BadFields many => many.All,
            { } one => [one],
            null => throw new XunitException("It was not refused at all."),
        };
        return Assert.Single(all.OfType<BadField>(), bad => bad.Name == field && bad.Reason == reason);
    }

    /// <summary>
    /// <c>result.ShouldRefuseWith&lt;QuotaFull&gt;()</c>: fails unless the deed was refused for that reason; hands the refusal back for
    /// a look at what it carries. (On <c>object</c>, so that only the refusal's type need be said.)
    /// </summary>
    public static TRefusal ShouldRefuseWith<TRefusal>(this object result) where TRefusal : Refusal
    {
        var refusal = result as Refusal ?? (Refusal?)result.GetType().GetProperty(nameof(Result<int>.Refusal))!.GetValue(result);
        return refusal as TRefusal ?? throw new XunitException($"Expected a refusal with {typeof(TRefusal).Name}, but it was {refusal?.ToString() ?? "done"}.");
    }
}
