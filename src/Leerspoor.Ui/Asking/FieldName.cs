using Leerspoor.Kernel;

namespace Leerspoor.Ui;

/// <summary>How an input's name (<c>Input.FirstName</c>) relates to its id and to the field of a refusal.</summary>
public static class FieldName
{
    /// <summary><c>Input.FirstName</c> becomes <c>input-firstname</c>.</summary>
    public static string IdOf(string name) =>
        name.Replace('.', '-').Replace('[', '-').Replace("]", "").ToLowerInvariant();

    /// <summary>A refusal names the field with or without the <c>Input.</c> in front.</summary>
    public static bool IsAbout(this Refusal refusal, string name) =>
        refusal.Field is { Length: > 0 } field
        && (
            string.Equals(name, field, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("." + field, StringComparison.OrdinalIgnoreCase)
        );
}
