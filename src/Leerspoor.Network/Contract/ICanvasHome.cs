using Leerspoor.Kernel;

namespace Leerspoor.Network.Contract;

/// <summary>
/// Something of another room that canvases hang on, say a company path. That room says who may come there; whoever may, fills in its
/// canvases.
/// </summary>
public interface ICanvasHome
{
    /// <summary>What the id stands for, or null when it is not of this room or the actor may not come there. One query.</summary>
    Task<CanvasPlace?> FindAsync(Actor actor, Guid home, CancellationToken ct);
}

/// <summary>Where a canvas hangs.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Href">Local address to go back to.</param>
/// <param name="Organisation">Whose it is.</param>
public sealed record CanvasPlace(string Title, string Href, OrganisationId Organisation);
