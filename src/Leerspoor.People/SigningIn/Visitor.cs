using Microsoft.AspNetCore.Http;

namespace Leerspoor.People.SigningIn;

/// <summary>What a sign-in knows of who knocks: the network address for the brake, the kind of device for the list of sessions.</summary>
internal sealed record Visitor(string Address, string Device)
{
    private static readonly string[] Browsers = ["Firefox", "Edg", "OPR", "Chrome", "Safari"];
    private static readonly string[] Systems =
    [
        "Android",
        "iPhone",
        "iPad",
        "Windows",
        "Mac OS",
        "Linux",
    ];

    public static Visitor Of(HttpContext http) =>
        new(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            DeviceIn(http.Request.Headers.UserAgent.ToString())
        );

    private static string DeviceIn(string agent) =>
        string.Join(", ", new[] { First(Browsers, agent), First(Systems, agent) }.OfType<string>());

    private static string? First(string[] names, string agent) =>
        names.FirstOrDefault(name => agent.Contains(name, StringComparison.Ordinal)) switch
        {
            "Edg" => "Edge",
            "OPR" => "Opera",
            var name => name,
        };
}
