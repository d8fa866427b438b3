using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Leerspoor.Ui;

/// <summary>Renders its content after the siblings before it came to life (a table needs its columns first).</summary>
public sealed class RenderLater : ComponentBase
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, ChildContent);
}
