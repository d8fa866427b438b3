namespace Leerspoor.People.SigningIn;

/// <summary>Keeps a "go back to" address from leading to another site.</summary>
internal static class LocalAddress
{
    public static string Or(string? asked, string otherwise) =>
        asked is "/" or ['/', not ('/' or '\\'), ..] ? asked : otherwise;
}
