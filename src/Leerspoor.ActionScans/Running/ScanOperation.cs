using System.Globalization;
using Leerspoor.People.Contract;

namespace Leerspoor.ActionScans.Running;

/// <summary>One thing that somebody did on a screen. Safe to send again: the id is made there, once.</summary>
/// <param name="Id">Made by the screen.</param>
/// <param name="Field">What it is about; one of <see cref="ScanFields"/>.</param>
/// <param name="Factor">Key of the factor; null for the session itself.</param>
/// <param name="Action">The action point, for the fields of one.</param>
/// <param name="Number">The sub-question, for a tick.</param>
/// <param name="Base">For texts: what stood there when the typing began.</param>
/// <param name="Text">The text, or the value as typed.</param>
internal sealed record ScanOperation(
    Guid Id,
    string Field,
    string? Factor,
    Guid? Action,
    int? Number,
    string? Base,
    string? Text
);

/// <summary>What an operation can be about. The screens use the same words.</summary>
internal static class ScanFields
{
    /// <summary>Texts; merged.</summary>
    public const string Notes = "notes";
    public const string First = "first";
    public const string Second = "second";
    public const string What = "what";
    public const string Who = "who";
    public const string StillOpen = "open";

    /// <summary>Values; the last one holds.</summary>
    public const string FirstLevel = "first-level";
    public const string SecondLevel = "second-level";
    public const string Level = "level";
    public const string Tick = "tick";
    public const string When = "when";
    public const string Remove = "remove";
    public const string Current = "current";

    /// <summary>The value of <see cref="Level"/> when the group is of two minds.</summary>
    public const string NotAgreed = "not-agreed";

    /// <summary>The value of <see cref="Tick"/> and <see cref="Remove"/>.</summary>
    public const string On = "on";
}

/// <summary>That what was sent lies safely in the database.</summary>
/// <param name="Version">The version of the session with it.</param>
/// <param name="SavedAt">By the clock on the wall, e.g. <c>14:03</c>.</param>
/// <param name="Texts">For each operation on a text: what stands there now, with what others typed.</param>
internal sealed record Edited(int Version, string SavedAt, IReadOnlyList<EditedText> Texts)
{
    public static string Time(DateTimeOffset saved) =>
        LocalDay.Local(saved).ToString("HH:mm", CultureInfo.InvariantCulture);
}

internal sealed record EditedText(Guid Id, string Text);
