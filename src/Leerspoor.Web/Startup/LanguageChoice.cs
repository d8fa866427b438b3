using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Leerspoor.Web.Startup;

/// <summary>Keeps the language that a visitor chose, on this device.</summary>
internal static class LanguageChoice
{
    public const string CookieName = "taal";

    public static void MapLanguageChoice(this WebApplication app) =>
        app.MapPost(
                "/taal",
                ([FromForm] string? taal, [FromForm] string? terug, HttpContext http) =>
                {
                    http.Response.Cookies.Append(
                        CookieName,
                        CookieRequestCultureProvider.MakeCookieValue(
                            new RequestCulture(taal == "en" ? "en" : "nl")
                        ),
                        new CookieOptions
                        {
                            MaxAge = TimeSpan.FromDays(365),
                            HttpOnly = true,
                            SameSite = SameSiteMode.Lax,
                            Secure = http.Request.IsHttps,
                            IsEssential = true,
                        }
                    );
                    return Results.LocalRedirect(
                        terug is ['/', not ('/' or '\\'), ..] ? terug : "/"
                    );
                }
            )
            .AllowAnonymous();
}
