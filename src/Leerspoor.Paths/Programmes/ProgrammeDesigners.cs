using Leerspoor.Kernel;

namespace Leerspoor.Paths.Programmes;

/// <summary>Who may see and who may change a programme.</summary>
internal static class ProgrammeDesigners
{
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
