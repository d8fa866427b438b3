using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Leerspoor.Web.Api;

/// <summary>Tells at each operation that needs it: send a key, and with which scope.</summary>
internal sealed class ApiOperation : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var asked = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>()
            .ToList();
        if (asked.Count == 0)
            return Task.CompletedTask;

        var scopes = asked
            .Select(data => data.Policy?.Split('|')[0])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        operation.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(ApiDocument.KeyScheme, context.Document)] =
                [
                    .. scopes,
                ],
            },
        ];
        return Task.CompletedTask;
    }
}
