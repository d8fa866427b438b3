using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>Whoever makes this request; null for an anonymous visitor.</summary>
public sealed class CurrentActor
{
    public Actor? Value { get; private set; }

    internal void Set(Actor actor) => Value = actor;
}
