using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.People.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Sessions;

/// <summary>Ends the session of this device.</summary>
internal sealed class SignOut(LeerspoorDb db, TimeProvider clock)
{
    public async Task HandleAsync(Actor actor, SessionId id, CancellationToken ct)
    {
        var session = await db.Set<Session>()
            .SingleAsync(s => s.Id == id && s.PersonId == actor.Person, ct);
        session.End(clock.GetUtcNow());
        db.Audit(actor, "session.ended", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(
                "/afmelden",
                async (
                    SignOut signOut,
                    CurrentActor current,
                    HttpContext http,
                    IFormCollection form
                ) =>
                {
                    if (current.Value is { } actor && SessionCookie.SessionOf(http.User) is { } id)
                        await signOut.HandleAsync(actor, id, http.RequestAborted);
                    await http.SignOutAsync(SessionCookie.Scheme);
                    // Pages and texts that a module kept on the device for when there is no wifi: the next person is somebody else.
                    http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
                    return Results.LocalRedirect("/aanmelden");
                }
            )
            .AllowAnonymous();
}
