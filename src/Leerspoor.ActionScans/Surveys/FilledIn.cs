using Microsoft.AspNetCore.Http;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>
/// A browser remembers that an open survey was filled in on it, so that nobody does so twice by accident. It says nothing about who or what,
/// and somebody else on the same device can go on.
/// </summary>
internal static class FilledIn
{
    public static bool On(HttpContext http, string code) =>
        http.Request.Cookies.ContainsKey(NameOf(code));

    public static void Remember(HttpContext http, string code) =>
        http.Response.Cookies.Append(
            NameOf(code),
            "ja",
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(60),
                Path = "/vragenlijst",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );

    private static string NameOf(string code) => $"ingevuld-{ScanAccess.HashOf(code)[..16]}";
}
