namespace Leerspoor.Skills.Outcomes;

/// <summary>What people call a licence, from its address.</summary>
internal static class LicenceName
{
    private const string Commons = "creativecommons.org";

    /// <summary><c>CC BY-SA 4.0</c> for an address of Creative Commons, the address itself for another.</summary>
    public static string Of(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsCommons(uri.Host)
            ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["licenses", var terms, var version, ..] =>
                    $"CC {terms.ToUpperInvariant()} {version}",
                ["publicdomain", "zero", var version, ..] => $"CC0 {version}",
                _ => address,
            }
            : address;

    private static bool IsCommons(string host) => host is Commons or $"www.{Commons}";
}
