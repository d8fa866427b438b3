using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Listing;

/// <summary><c>GET /api/credentials</c> and <c>GET /api/credentials/{id}</c>.</summary>
internal static class CredentialsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints
            .MapApi("credentials", "Credentials")
            .RequireAuthorization(ApiScopes.OrBrowser(ApiScopes.CredentialsRead));
        api.MapGet("", ListAsync).WithName("ListCredentials");
        api.MapGet("{id:guid}", OneAsync).WithName("GetCredential");
    }

    private static async Task<ApiAnswer<Listed<CredentialItem>>> ListAsync(
        ReadCredentials read,
        CurrentActor actor,
        [AsParameters] PageAsked page,
        CancellationToken ct
    ) => await read.ListAsync(actor.Value!, page, ct);

    private static async Task<ApiAnswer<CredentialItem>> OneAsync(
        ReadCredentials read,
        CurrentActor actor,
        Guid id,
        CancellationToken ct
    ) => await read.OneAsync(actor.Value!, new CredentialId(id), ct);
}
