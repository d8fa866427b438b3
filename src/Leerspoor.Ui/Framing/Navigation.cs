namespace Leerspoor.Ui;

/// <summary>What the layouts show around a page; the host fills it for whoever is signed in.</summary>
public interface INavigation
{
    ValueTask<NavigationView> ViewAsync(CancellationToken ct);
}

/// <summary>Who is signed in and where they can go.</summary>
/// <param name="PersonName">Null for a visitor.</param>
/// <param name="RoleName">Shown under the name.</param>
/// <param name="Links">Staff: up to eight; participants: up to four.</param>
public sealed record NavigationView(
    string? PersonName,
    string? RoleName,
    IReadOnlyList<NavigationLink> Links
)
{
    /// <summary>Where the sign-out form posts to.</summary>
    public string SignOutTo { get; init; } = "/afmelden";

    /// <summary>Where the language form posts to, with <c>taal</c> (nl, en) and <c>terug</c> (a local address).</summary>
    public string LanguageTo { get; init; } = "/taal";

    /// <summary>The start page of this person.</summary>
    public string Home { get; init; } = "/";
}

/// <summary>One destination of the menu.</summary>
/// <param name="Label">One or two words.</param>
/// <param name="Href">Local address.</param>
/// <param name="Icon">Name of an <see cref="Ui.Icon"/>.</param>
/// <param name="Count">Unread or waiting; not shown when zero.</param>
public sealed record NavigationLink(string Label, string Href, string Icon, int Count = 0);

/// <summary>Nobody signed in, nothing to go to.</summary>
internal sealed class NoNavigation : INavigation
{
    public ValueTask<NavigationView> ViewAsync(CancellationToken ct) =>
        ValueTask.FromResult(new NavigationView(null, null, []));
}
