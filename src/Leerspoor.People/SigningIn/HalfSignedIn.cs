using System.Text.Json;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.People.SigningIn;

/// <summary>Somebody who gave the right password and still has to give a one-time code.</summary>
/// <param name="Person">Who.</param>
/// <param name="Region">Where.</param>
/// <param name="Enrolled">False: the code must be set up first.</param>
internal sealed record HalfSignedIn(PersonId Person, RegionId Region, bool Enrolled);

/// <summary>Keeps <see cref="HalfSignedIn"/> in an encrypted cookie for ten minutes.</summary>
internal sealed class HalfwayCookie(IDataProtectionProvider protection)
{
    private const string Name = "leerspoor-halverwege";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Leerspoor.People.Halfway")
        .ToTimeLimitedDataProtector();

    public void Write(HttpContext http, HalfSignedIn half) =>
        http.Response.Cookies.Append(
            Name,
            protector.Protect(JsonSerializer.Serialize(half), Lasts),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Lasts,
                Path = "/aanmelden",
            }
        );

    public HalfSignedIn? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { } kept)
            return null;
        try
        {
            return JsonSerializer.Deserialize<HalfSignedIn>(protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Clear(HttpContext http) =>
        http.Response.Cookies.Delete(Name, new CookieOptions { Path = "/aanmelden" });
}
