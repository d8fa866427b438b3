using Leerspoor.Kernel;

namespace Leerspoor.Skills;

/// <summary>Who may see and who may change what the region teaches and recognises.</summary>
internal static class Designers
{
    /// <summary>Everyone who works with the framework; participants meet it through their own path.</summary>
    public static bool MayRead(Actor actor) =>
        actor.OnlyAbout is null
        && (
            actor.Is(Role.Supervisor)
            || actor.Is(Role.Coach)
            || actor.Is(Role.Teacher)
            || actor.Is(Role.Designer)
            || actor.Is(Role.Administrator)
        );

    public static bool MayChange(Actor actor) => actor.OnlyAbout is null && actor.Is(Role.Designer);
}
