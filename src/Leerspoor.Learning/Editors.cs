using Leerspoor.Kernel;

namespace Leerspoor.Learning;

/// <summary>Who may see and who may change learning material.</summary>
internal static class Editors
{
    private static readonly Role[] Roles =
    [
        Role.Supervisor,
        Role.Coach,
        Role.Teacher,
        Role.Designer,
    ];

    /// <summary>Staff browse the catalogue; participants meet material through their plan.</summary>
    public static bool MayBrowse(Actor actor) =>
        actor.OnlyAbout is null && (Roles.Any(actor.Is) || actor.Is(Role.Administrator));

    /// <summary>Organisations in whose name this actor may add material.</summary>
    public static IReadOnlyList<OrganisationId> OrganisationsOf(Actor actor) =>
        actor.OnlyAbout is not null ? [] : [.. Roles.SelectMany(actor.OrganisationsAs).Distinct()];

    /// <summary>One's own organisation's material; what was delivered is the designer's.</summary>
    public static bool MayChange(Actor actor, LearningActivity activity) =>
        actor.OnlyAbout is null
        && (
            activity.OwnerId is { } owner
                ? OrganisationsOf(actor).Contains(owner)
                : actor.Is(Role.Designer)
        );

    /// <summary>Shared with the region, or of an organisation in which the actor has a role; a draft only for who may change it.</summary>
    public static bool MaySee(Actor actor, LearningActivity activity) =>
        MayChange(actor, activity)
        || (
            activity.PublishedAt is not null
            && (
                activity.Scope is ShareScope.Region
                || actor.Roles.Any(held => held.Organisation == activity.OwnerId)
            )
        );
}
