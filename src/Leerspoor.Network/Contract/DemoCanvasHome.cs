using Leerspoor.Kernel;

namespace Leerspoor.Network.Contract;

/// <summary>Something of the demo region on which the demo's canvases hang; an earlier chapter leaves it under <see cref="Key"/>.</summary>
/// <param name="Home">Its id.</param>
/// <param name="Organisation">Whose it is.</param>
public sealed record DemoCanvasHome(Guid Home, OrganisationId Organisation)
{
    /// <summary>Where in <c>DemoRegion.Left</c> it lies.</summary>
    public const string Key = "canvas-home";
}
