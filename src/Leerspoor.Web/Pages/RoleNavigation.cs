using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Web.Pages;

/// <summary>
/// The menu of whoever is signed in: the links of each role they hold, with what waits there. It is counted before the page is drawn,
/// because a layout and its page load at the same time and one database context serves one of them.
/// </summary>
internal sealed class RoleNavigation(
    CurrentActor current,
    IStringLocalizer<Texts> texts,
    IEnumerable<INavigationCount> counts
) : INavigation
{
    private NavigationView? prepared;

    private static readonly (Role Role, string Text, string Href, string Icon)[] Links =
    [
        (Role.Participant, "NavToday", "/mijn/vandaag", "calendar"),
        (Role.Participant, "NavMyPlan", "/mijn/plan", "path"),
        (Role.Participant, "NavSteps", "/mijn/stappen", "star"),
        (Role.Participant, "NavHelp", "/mijn/hulp", "help"),
        (Role.Coach, "NavCaseload", "/caseload", "people"),
        (Role.Coach, "NavObserve", "/waarnemen", "observe"),
        (Role.Coach, "NavPractice", "/praktijkverklaringen", "certificate"),
        (Role.Coach, "NavBadges", "/badges-beheer", "certificate"),
        (Role.Coach, "NavMaterial", "/lesmateriaal", "book"),
        (Role.Coach, "NavProfiles", "/skillsprofielen", "star"),
        (Role.Supervisor, "NavObserve", "/waarnemen", "observe"),
        (Role.Supervisor, "NavGuide", "/begeleiden", "people"),
        (Role.Supervisor, "NavPractice", "/praktijkverklaringen", "certificate"),
        (Role.Teacher, "NavLearners", "/cursisten", "people"),
        (Role.Teacher, "NavRubrics", "/rubrics", "observe"),
        (Role.Teacher, "NavOutcomes", "/leeruitkomsten", "edit"),
        (Role.Teacher, "NavMaterial", "/lesmateriaal", "book"),
        (Role.Teacher, "NavProfiles", "/skillsprofielen", "star"),
        (Role.Designer, "NavFrameworks", "/raamwerken", "list"),
        (Role.Designer, "NavOutcomes", "/leeruitkomsten", "edit"),
        (Role.Designer, "NavProfiles", "/skillsprofielen", "star"),
        (Role.Designer, "NavProgrammes", "/programmas", "school"),
        (Role.Designer, "NavMetroMaps", "/metrokaarten", "pin"),
        (Role.Designer, "NavMaterial", "/lesmateriaal", "book"),
        (Role.Designer, "NavBadges", "/badges-beheer", "certificate"),
        (Role.Moderator, "NavScans", "/actiescans", "message"),
        (Role.NoteTaker, "NavScans", "/actiescans", "message"),
        (Role.Moderator, "NavSurveys", "/vragenlijsten", "list"),
        (Role.NoteTaker, "NavSurveys", "/vragenlijsten", "list"),
        (Role.Broker, "NavCompanyPaths", "/bedrijfspaden", "path"),
        (Role.Broker, "NavCanvases", "/canvassen", "list"),
        (Role.Broker, "NavMetroMaps", "/metrokaarten", "pin"),
        (Role.Administrator, "NavPeople", "/beheer", "people"),
        (Role.Administrator, "NavOrganisations", "/beheer/organisaties", "home"),
        (Role.Administrator, "NavKeys", "/beheer/sleutels", "key"),
        (Role.Administrator, "NavBadges", "/badges-beheer", "certificate"),
        (Role.Administrator, "NavInstruments", "/instrumenten", "list"),
        (Role.Administrator, "NavTrail", "/beheer/logboek", "clock"),
    ];

    // For any role, and only when there is something behind it.
    private static readonly (string Text, string Href, string Icon)[] Occasional =
    [
        ("NavShared", "/gedeelde-skills", "star"),
    ];

    public async ValueTask<NavigationView> ViewAsync(CancellationToken ct) =>
        prepared ??= await CountedAsync(ct);

    private async Task<NavigationView> CountedAsync(CancellationToken ct)
    {
        if (current.Value is not { } actor)
            return new NavigationView(null, null, []);

        var links = new List<NavigationLink>();
        foreach (var (role, text, href, icon) in Links)
            if (actor.Is(role) && !links.Exists(link => link.Href == href))
                links.Add(new(texts[text], href, icon, await CountAsync(actor, href, ct)));
        foreach (var (text, href, icon) in Occasional)
            if (await CountAsync(actor, href, ct) is > 0 and var count)
                links.Add(new(texts[text], href, icon, count));
        if (actor.OnlyAbout is null && actor.Roles.Any(held => held.Role != Role.Participant))
            links.Add(new(texts["NavAccount"], "/account", "person"));
        return new NavigationView(actor.Name, RoleNames(actor), links);
    }

    private async ValueTask<int> CountAsync(Actor actor, string href, CancellationToken ct)
    {
        var count = 0;
        foreach (var counter in counts)
            if (counter.Href == href)
                count += await counter.CountAsync(actor, ct);
        return count;
    }

    private string RoleNames(Actor actor) =>
        string.Join(
            ", ",
            actor.Roles.Select(held => held.Role).Distinct().Select(role => texts[$"Role.{role}"])
        );
}
