using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.ActionScans.Joining;

/// <summary>The secret with which a phone shows whose seat it holds at one table. The database knows only its hash.</summary>
internal static class Seat
{
    private const int Bytes = 24;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string? In(HttpContext http, string code) => http.Request.Cookies[NameOf(code)];

    public static void Keep(HttpContext http, string code, string secret) =>
        http.Response.Cookies.Append(
            NameOf(code),
            secret,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(60),
                Path = "/meedoen",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );

    // The code is in the address anyway; the cookie of another session is another cookie.
    private static string NameOf(string code) => $"stoel-{ScanAccess.HashOf(code)[..16]}";
}
