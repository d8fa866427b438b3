using Leerspoor.ActionScans;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Credentials;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning;
using Leerspoor.MetroLines;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Leerspoor.Network;
using Leerspoor.Paths;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>What an address can be about: ids of things of the demo participant, or of the demo region. The names stand in the table.</summary>
internal sealed class SubjectIds
{
    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the demo has no such thing.</summary>
    public string? Find(string subject) => ids.GetValueOrDefault(subject);

    /// <summary>Names something that the matrix made itself.</summary>
    public void Name(string subject, string id) => ids[subject] = id;

    public static async Task<SubjectIds> FindAsync(LeerspoorDb db, PersonId participant)
    {
        var found = new SubjectIds();
        found.ids["participant"] = participant.Value.ToString();
        found.ids["number"] = "1";
        found.ids["secret"] = "geen-geheim";
        found.ids["nothing"] = Guid.Empty.ToString();
        found.Add(
            "rubric-assessment",
            (await db.Set<RubricAssessment>().FirstOrDefaultAsync(a => a.PersonId == participant))
                ?.Id
                .Value
        );
        found.Add(
            "prior-claim",
            (await db.Set<PriorClaim>().FirstOrDefaultAsync(c => c.PersonId == participant))
                ?.Id
                .Value
        );
        var path = await db.Set<DevelopmentPath>()
            .FirstOrDefaultAsync(p => p.ParticipantId == participant);
        if (path is not null)
            await found.AddPathAsync(db, path);
        await found.AddContentAsync(db);
        await found.AddCredentialsAsync(db, participant);
        await found.AddScanAsync(db);
        return found;
    }

    private async Task AddContentAsync(LeerspoorDb db)
    {
        ids["document"] = "v1";
        ids["style-part"] = "tonen";
        ids["drawing"] = "lifting-1";
        ids["consent-purpose"] = "plan";
        ids["route"] = "packing";
        ids["stage"] = StageKeys.Learning;
        var survey = await db.Set<SurveyRound>().FirstAsync();
        Add("survey", survey.Id.Value);
        ids["survey-code"] = survey.Code;
        ids["pdf"] = "pdf";
        var instrument = await db.Set<Instrument>().FirstAsync(i => i.Key == "actiescan");
        Add("instrument", instrument.Id.Value);
        ids["factor"] = instrument.Content.Factors[0].Key;
        var version = await db.Set<FrameworkVersion>()
            .FirstAsync(v => db.Set<Indicator>().Any(i => i.VersionId == v.Id));
        Add("framework-version", version.Id.Value);
        Add("framework", version.FrameworkId.Value);
        ids["component"] = (await db.Set<FrameworkComponent>().FirstAsync()).Key;
        var programme = await db.Set<Programme>().FirstAsync();
        Add("programme", programme.Id.Value);
        ids["route"] = programme.Definition.Routes[0].Key;
        ids["programme-section"] = "doelgroepen";
        ids["target-group"] = programme.Definition.TargetGroups[0].Key;
        ids["question"] = programme.Definition.Evaluation.Questions[0].Key;
        ids["certification-form"] = programme.Definition.CertificationForms[0].Key;
        var map = await db.Set<MetroMap>().FirstAsync();
        Add("metro-map", map.Id.Value);
        ids["metro-line"] = map.Content.Lines[0].Key;
        ids["metro-station"] = map.Content.Stations[0].Key;
        var canvas = await db.Set<Canvas>().FirstAsync(c => c.Home == null);
        Add("canvas", canvas.Id.Value);
        ids["canvas-area"] = canvas.Kind.Areas[0].Key;
        Add(
            "canvas-note",
            (await db.Set<CanvasNote>().FirstAsync(n => n.CanvasId == canvas.Id)).Id.Value
        );
        await AddCompanyPathAsync(db);
        await AddSkillsAsync(db);
        Add("situation", (await db.Set<Situation>().FirstAsync()).Id.Value);
        Add("activity", (await db.Set<LearningActivity>().FirstAsync()).Id.Value);
    }

    private async Task AddSkillsAsync(LeerspoorDb db)
    {
        var outcomes = await db.Set<LearningOutcome>()
            .Where(o => o.State == OutcomeState.Published)
            .OrderBy(o => o.BegunAt)
            .Select(o => o.Id)
            .ToListAsync();
        Add("learning-outcome", outcomes[0].Value);
        Add("other-outcome", outcomes[^1].Value);
        Add(
            "module",
            (await db.Set<Combination>().FirstAsync(c => c.Kind == CombinationKind.Module)).Id.Value
        );
        Add(
            "curriculum",
            (await db.Set<Combination>().FirstAsync(c => c.Kind == CombinationKind.Curriculum))
                .Id
                .Value
        );
        Add("skills-mapping", (await db.Set<Skills.Mapping.SkillsMapping>().FirstAsync()).Id.Value);
        Add("skill-profile", (await db.Set<SkillProfile>().FirstAsync()).Id.Value);
        Add("crosswalk", (await db.Set<Crosswalk>().FirstAsync()).Id.Value);
        Add("rubric", (await db.Set<Rubric>().FirstAsync()).Id.Value);
        Add("skill", (await db.Set<Skill>().FirstAsync()).Id.Value);
        Add("graph-version", (await db.Set<SkillGraph>().FirstAsync()).VersionId.Value);
    }

    private async Task AddCompanyPathAsync(LeerspoorDb db)
    {
        var path = await db.Set<CompanyPath>().FirstAsync();
        Add("company-path", path.Id.Value);
        Add("path-company", (await db.Set<PathCompany>().FirstAsync()).Key);
        Add("path-member", (await db.Set<PathMember>().OrderBy(m => m.Key).LastAsync()).Key);
        Add("path-actor", (await db.Set<PathActor>().FirstAsync()).Key);
        Add(
            "line-outcome",
            (await db.Set<LineOutcome>().FirstAsync(o => o.LineKey == "warmte")).Key
        );
        var run = await db.Set<LineRun>().FirstAsync();
        Add("line-run", run.Id.Value);
        ids["run-code"] = run.Code;
        Add("meeting", (await db.Set<Meeting>().OrderBy(m => m.StartsAt).FirstAsync()).Id);
        var enrolment = await db.Set<Enrolment>().OrderBy(e => e.SignedUpAt).FirstAsync();
        Add("enrolment", enrolment.Id);
        ids["enrolment-code"] = enrolment.Code;
        ids["partner-code"] = (await db.Set<PathCompany>().FirstAsync()).Code;
    }

    private async Task AddScanAsync(LeerspoorDb db)
    {
        var scan = await db.Set<ActionScan>().FirstAsync(s => s.Phase == ScanPhase.Final);
        Add("scan", scan.Id.Value);
        Add("initiative", scan.InitiativeId.Value);
        ids["join-code"] = (
            await db.Set<ActionScan>().FirstAsync(s => s.Phase == ScanPhase.Preparing)
        ).JoinCode;
        Add(
            "action-point",
            (await db.Set<ActionPoint>().FirstAsync(p => p.ScanId == scan.Id)).Id.Value
        );
    }

    private async Task AddCredentialsAsync(LeerspoorDb db, PersonId participant)
    {
        var achievement = await db.Set<Achievement>().FirstAsync();
        Add("achievement", achievement.Id.Value);
        ids["achievement-key"] = achievement.Key;
        ids["regulation"] = "vop";
        Add("status-list", (await db.Set<StatusList>().FirstOrDefaultAsync())?.Id.Value);
        Add(
            "practice-statement",
            (
                await db.Set<PracticeStatement>()
                    .FirstOrDefaultAsync(s => s.ParticipantId == participant)
            )
                ?.Id
                .Value
        );
        Add(
            "credential",
            (await db.Set<Credential>().FirstOrDefaultAsync(c => c.RecipientId == participant))
                ?.Id
                .Value
        );
    }

    private async Task AddPathAsync(LeerspoorDb db, DevelopmentPath path)
    {
        Add("path", path.Id.Value);
        Add(
            "plan",
            (await db.Set<ActionPlan>().FirstOrDefaultAsync(p => p.PathId == path.Id))?.Id.Value
        );
        var goal = await db.Set<Goal>().FirstOrDefaultAsync(g => g.PathId == path.Id);
        Add("goal", goal?.Id.Value);
        Add("indicator", goal?.IndicatorId.Value);
        Add(
            "task",
            (await db.Set<PlanTask>().FirstOrDefaultAsync(t => t.PathId == path.Id))?.Id.Value
        );
        Add(
            "observation",
            (await db.Set<Observation>().FirstOrDefaultAsync(o => o.PathId == path.Id))?.Id.Value
        );
        Add(
            "evaluation",
            (await db.Set<Evaluation>().FirstOrDefaultAsync(e => e.PathId == path.Id))?.Id.Value
        );
    }

    private void Add(string subject, Guid? id)
    {
        if (id is { } known)
            ids[subject] = known.ToString();
    }
}
