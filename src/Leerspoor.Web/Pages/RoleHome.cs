using Leerspoor.Kernel;

namespace Leerspoor.Web.Pages;

/// <summary>Where somebody starts; whoever has several roles starts where most people wait for them.</summary>
internal static class RoleHome
{
    private static readonly (Role Role, string Home)[] Homes =
    [
        (Role.Coach, "/caseload"),
        (Role.Supervisor, "/waarnemen"),
        (Role.Teacher, "/cursisten"),
        (Role.Designer, "/raamwerken"),
        (Role.Moderator, "/actiescans"),
        (Role.NoteTaker, "/actiescans"),
        (Role.Broker, "/bedrijfspaden"),
        (Role.Administrator, "/beheer"),
        (Role.Participant, "/mijn/vandaag"),
    ];

    public static string? Of(Actor actor) =>
        actor.OnlyAbout is { } participant
            ? $"/waarnemen/{participant.Value}"
            : Homes.FirstOrDefault(entry => actor.Is(entry.Role)).Home;
}
