using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.Kernel;

/// <summary>What a use case gives back: a value, or the reasons why not (never both, never neither).</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals) =>
        (Value, Refusals) = (value, refusals);

    public T? Value { get; }

    /// <summary>Empty when it succeeded; several when a form has several wrong fields.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The first reason, or null when it succeeded.</summary>
    public Refusal? Refusal => Refusals is [var first, ..] ? first : null;

    public bool Refused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    /// <summary>Refuses for several reasons at once; <paramref name="refusals"/> may not be empty.</summary>
    public static Outcome<T> RefusedFor(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0
            ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals))
            : new(default, refusals);

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);
}

/// <summary>The value of an <see cref="Outcome{T}"/> that has nothing more to tell than "done".</summary>
public readonly record struct Done;
