using Leerspoor.Ui;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Leerspoor.Web.Startup;

/// <summary>Counts what waits in the menu before the page begins to ask the same database.</summary>
internal sealed class MenuFirst(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            await http
                .RequestServices.GetRequiredService<INavigation>()
                .ViewAsync(http.RequestAborted);
        await next(http);
    }
}
