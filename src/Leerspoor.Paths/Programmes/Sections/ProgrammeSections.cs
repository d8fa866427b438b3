using Leerspoor.Kernel;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Paths.Intake;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Everything in a programme that is a list, in the order in which a designer reads it.</summary>
internal static class ProgrammeSections
{
    public static Section Stages { get; } =
        new(
            "stappen",
            programme =>
                [
                    .. programme.Stages.Select(stage => new SectionEntry(
                        stage.Key,
                        stage.Participant.Name,
                        stage
                    )
                    {
                        Note = Whole(stage.Participant.Explanation),
                        Picture = stage.Picture,
                        Stays = !stage.Extra,
                        Anchored = !stage.Extra,
                    }),
                ],
            (programme, order) =>
                programme with
                {
                    Stages = Section.Ordered(programme.Stages, stage => stage.Key, order),
                }
        )
        {
            // The first and the last step begin and end the path itself.
            Fits = order => order[0] == StageKeys.Intake && order[^1] == StageKeys.Recognition,
        };

    public static Section Routes { get; } =
        new(
            "routes",
            programme =>
                [
                    .. programme.Routes.Select(route => new SectionEntry(
                        route.Key,
                        route.Participant.Name,
                        route
                    )
                    {
                        Note = Whole(route.Participant.Explanation),
                        Picture = route.Picture,
                    }),
                ],
            (programme, order) =>
                programme with
                {
                    Routes = Section.Ordered(programme.Routes, route => route.Key, order),
                }
        );

    public static Section TargetGroups { get; } =
        new(
            "doelgroepen",
            programme => [.. programme.TargetGroups.Select(EntryOf)],
            (programme, order) =>
                programme with
                {
                    TargetGroups = Section.Ordered(programme.TargetGroups, g => g.Key, order),
                }
        );

    public static Section Goals { get; } =
        new(
            "doelen",
            programme =>
                [
                    .. programme.Goals.Select(EntryOf),
                    EntryOf(programme.GoalAlwaysAdded) with
                    {
                        Stays = true,
                        Anchored = true,
                    },
                ],
            (programme, order) =>
                programme with
                {
                    Goals = Section.Ordered(programme.Goals, goal => goal.Key, order),
                }
        );

    public static Section Consents { get; } =
        new(
            "toestemmingen",
            programme =>
                [
                    .. programme.Consents.Select(purpose => new SectionEntry(
                        purpose.Key,
                        purpose.Participant.Name,
                        purpose
                    )
                    {
                        Note = Whole(purpose.Participant.Explanation),
                        Picture = purpose.Picture,
                        // Without this answer nobody can enter the second step.
                        Stays = purpose.Key == PlanConsents.Plan,
                    }),
                ],
            (programme, order) =>
                programme with
                {
                    Consents = Section.Ordered(programme.Consents, p => p.Key, order),
                }
        );

    public static Section Questions { get; } =
        new(
            "terugkijken",
            programme =>
                [
                    .. programme.Evaluation.Questions.Select(question => new SectionEntry(
                        question.Key,
                        question.Text,
                        question
                    )
                    {
                        Picture = question.Picture,
                    }),
                ],
            (programme, order) =>
                programme with
                {
                    Evaluation = programme.Evaluation with
                    {
                        Questions = Section.Ordered(
                            programme.Evaluation.Questions,
                            question => question.Key,
                            order
                        ),
                    },
                }
        )
        {
            Check = programme =>
                programme.Evaluation.Questions.Any(q => q.Who == Evaluations.Learner)
                    ? null
                    : ProgrammeRefusals.NothingAsked,
        };

    public static Section Pitfalls { get; } =
        new(
            "valkuilen",
            programme =>
                [
                    .. programme.Pitfalls.Select(pitfall => new SectionEntry(
                        pitfall.Key,
                        pitfall.Staff.Name,
                        pitfall
                    )
                    {
                        Note = pitfall.Staff.Reminder,
                        Stays = true,
                        Anchored = true,
                    }),
                ],
            (programme, _) => programme
        )
        {
            Grows = false,
        };

    public static Section Risks { get; } =
        new(
            "afwegingen",
            programme =>
                [
                    .. programme.Risks.Select(risk => new SectionEntry(
                        risk.Key,
                        risk.Staff.Name,
                        risk
                    )
                    {
                        Note = risk.Staff.Text,
                        Stays = true,
                        Anchored = true,
                    }),
                ],
            (programme, _) => programme
        )
        {
            Grows = false,
        };

    public static Section Certification { get; } =
        new(
            "bewijsvormen",
            programme =>
                [
                    .. programme.CertificationForms.Select(form => new SectionEntry(
                        form.Key,
                        form.Staff.Name,
                        form
                    )
                    {
                        Note = Whole(form.Staff.Pros),
                    }),
                ],
            (programme, order) =>
                programme with
                {
                    CertificationForms = Section.Ordered(
                        programme.CertificationForms,
                        form => form.Key,
                        order
                    ),
                }
        );

    public static IReadOnlyList<Section> All { get; } =
    [Stages, Routes, TargetGroups, Goals, Consents, Questions, Pitfalls, Risks, Certification];

    public static Section? Find(string? slug) => All.FirstOrDefault(s => s.Slug == slug);

    private static SectionEntry EntryOf(Named named) =>
        new(named.Key, named.Staff.Name, named) { Note = named.Staff.Description };

    private static LocalText Whole(IReadOnlyList<LocalText> lines) =>
        new(
            string.Join(' ', lines.Select(line => line.Nl)),
            string.Join(' ', lines.Select(line => line.En.Length > 0 ? line.En : line.Nl))
        );
}
