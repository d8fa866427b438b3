using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Web.Pages;

/// <summary>
/// The menu of whoever is signed in: the links of each role they hold, with what waits there. It counts in a scope of its own, because
/// a layout and its page load at the same time and one database context serves one of them.
/// </summary>
internal sealed class RoleNavigation(
    CurrentActor current,
    IStringLocalizer<Texts> texts,
    IServiceScopeFactory scopes
) : INavigation
{
    private static readonly (Role Role, string Text, string Href, string Icon)[] Links =
    [
        (Role.Participant, "NavToday", "/mijn/vandaag", "calendar"),
        (Role.Participant, "NavMyPlan", "/mijn/plan", "path"),
        (Role.Participant, "NavSteps", "/mijn/stappen", "star"),
        (Role.Participant, "NavHelp", "/mijn/hulp", "help"),
        (Role.Coach, "NavCaseload", "/caseload", "people"),
        (Role.Supervisor, "NavObserve", "/waarnemen", "observe"),
        (Role.Supervisor, "NavGuide", "/begeleiden", "people"),
        (Role.Designer, "NavFrameworks", "/raamwerken", "list"),
        (Role.Designer, "NavProgrammes", "/programmas", "school"),
        (Role.Designer, "NavMaterial", "/lesmateriaal", "book"),
        (Role.Designer, "NavBadges", "/badges-beheer", "certificate"),
        (Role.Moderator, "NavScans", "/actiescans", "message"),
        (Role.NoteTaker, "NavScans", "/actiescans", "message"),
        (Role.Moderator, "NavSurveys", "/vragenlijsten", "list"),
        (Role.NoteTaker, "NavSurveys", "/vragenlijsten", "list"),
        (Role.Administrator, "NavPeople", "/beheer", "people"),
        (Role.Administrator, "NavOrganisations", "/beheer/organisaties", "home"),
        (Role.Administrator, "NavKeys", "/beheer/sleutels", "key"),
        (Role.Administrator, "NavInstruments", "/instrumenten", "list"),
        (Role.Administrator, "NavTrail", "/beheer/logboek", "clock"),
    ];

    public async ValueTask<NavigationView> ViewAsync(CancellationToken ct)
    {
        if (current.Value is not { } actor)
            return new NavigationView(null, null, []);

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(actor.Region);
        var counts = scope.ServiceProvider.GetServices<INavigationCount>().ToList();
        var links = new List<NavigationLink>();
        foreach (var (role, text, href, icon) in Links)
            if (actor.Is(role) && !links.Exists(link => link.Href == href))
                links.Add(new(texts[text], href, icon, await CountAsync(counts, actor, href, ct)));
        if (actor.OnlyAbout is null && actor.Roles.Any(held => held.Role != Role.Participant))
            links.Add(new(texts["NavAccount"], "/account", "person"));
        return new NavigationView(actor.Name, RoleNames(actor), links);
    }

    private static async ValueTask<int> CountAsync(
        List<INavigationCount> counts,
        Actor actor,
        string href,
        CancellationToken ct
    )
    {
        var count = 0;
        foreach (var counter in counts.Where(counter => counter.Href == href))
            count += await counter.CountAsync(actor, ct);
        return count;
    }

    private string RoleNames(Actor actor) =>
        string.Join(
            ", ",
            actor.Roles.Select(held => held.Role).Distinct().Select(role => texts[$"Role.{role}"])
        );
}
