namespace Leerspoor.Kernel;

/// <summary>A refusal that a user can understand and act upon; never a bug.</summary>
/// <param name="Code">Stable, e.g. <c>skills.name-taken</c>; the key of the translated text.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Field">The input that caused it, or null when it concerns the whole request.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string? Field = null)
{
    /// <summary>Values for the placeholders <c>{0}</c>, <c>{1}</c> of the translated text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The same refusal, pointing at another input.</summary>
    public Refusal At(string field) => this with { Field = field };
}

/// <summary>What a refusal means for whoever asked; one place maps it to 422, 404, 403, 409.</summary>
public enum RefusalKind
{
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
}
