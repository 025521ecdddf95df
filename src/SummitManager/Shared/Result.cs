namespace SummitManager.Shared;

/// <summary>Either what was asked for, or the reason why not.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T value) => _value = value;
    private Result(Refusal refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }
    public bool IsOk => Refusal is null;

    /// <summary>The answer. Reading it after a refusal is a bug in the caller and throws.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value);
    public static implicit operator Result<T>(Refusal refusal) => new(refusal);
}

/// <summary>The answer of a deed that has nothing to hand back.</summary>
public sealed record Done
{
    public static readonly Done Instance = new();
}
