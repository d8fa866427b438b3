using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Leerspoor.Web.Api;

/// <summary>The head of the document and how a caller shows who it is.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    public const string KeyScheme = "key";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Leerspoor",
            Version = "1",
            Description =
                "People, plans, observations and credentials of one region, as far as the person behind the key may see them.",
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        // The same document on every address; a server list would name the host that happened to be asked.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(
            StringComparer.Ordinal
        );
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key, made by an administrator of the region.",
        };
        return Task.CompletedTask;
    }
}
