using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Designing;

/// <summary>Who may see and who may change what can be earned in the region.</summary>
internal static class Designers
{
    public static bool MayRead(Actor actor) =>
        actor.OnlyAbout is null
        && (actor.Is(Role.Designer) || actor.Is(Role.Administrator) || actor.Is(Role.Coach));

    public static bool MayChange(Actor actor) => actor.OnlyAbout is null && actor.Is(Role.Designer);
}
