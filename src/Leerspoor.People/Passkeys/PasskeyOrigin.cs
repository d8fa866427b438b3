using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.Passkeys;

/// <summary>A passkey answers only to a page of this installation: under its public address, or under the address of this request.</summary>
internal static class PasskeyOrigin
{
    public static ValueTask<bool> IsOurs(PasskeyOriginValidationContext context)
    {
        var request = context.HttpContext.Request;
        var configured = context
            .HttpContext.RequestServices.GetRequiredService<PeopleOptions>()
            .PublicUrl;
        var ours =
            context.Origin == $"{request.Scheme}://{request.Host}"
            || (
                Uri.TryCreate(configured, UriKind.Absolute, out var site)
                && context.Origin == site.GetLeftPart(UriPartial.Authority)
            );
        return ValueTask.FromResult(ours && !context.CrossOrigin);
    }
}
