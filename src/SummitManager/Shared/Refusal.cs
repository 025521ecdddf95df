namespace SummitManager.Shared;

/// <summary>
/// A named reason why the system says no. Expected, part of the answer, never thrown. Its sentence in each language
/// lives in the host's texts under <c>Refusal.{Code}</c>; the properties of a record fill the sentence's {Placeholders}.
/// </summary>
public abstract record Refusal
{
    /// <summary>Stable name for APIs, logs and texts.</summary>
    public string Code => GetType().Name;

    /// <summary>The form field the sentence belongs beside, or null when it concerns the whole deed.</summary>
    public virtual string? Field => null;
}

/// <summary>The thing asked for does not exist, or is not this person's to see: both read the same on purpose.</summary>
public sealed record NotFound : Refusal;

/// <summary>The actor's roles at this event do not allow the deed.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>Somebody else saved the same thing first; load it again and repeat.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>A field is empty, too long or not understood. <paramref name="Reason"/> is a text key such as <c>Required</c>.</summary>
public sealed record BadField(string Name, string Reason, int Limit = 0) : Refusal
{
    public override string? Field => Name;
}

/// <summary>Several things are wrong at once, each beside its own field.</summary>
public sealed record BadFields(IReadOnlyList<Refusal> All) : Refusal
{
    /// <summary>The faults of several parts of one form together; null when there are none.</summary>
    public static BadFields? Join(params Refusal?[] parts)
    {
        var all = parts.OfType<Refusal>().SelectMany(part => part is BadFields many ? many.All : [part]).ToList();
        return all.Count == 0 ? null : new BadFields(all);
    }
}
