using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>A survey of the demo region that twelve people filled in; ten of them can be seen.</summary>
internal sealed class DemoSurvey(LeerspoorDb db) : IDemoChapter
{
    private const int People = 12;

    public int Order => 76;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var instrument = await db.Set<Instrument>()
            .FirstAsync(i => i.Kind == InstrumentKind.Survey, ct);
        var round = SurveyRound.Opened(
            demo.Cast().Organisations["gemeente"],
            instrument.Id,
            "Team Werk en Leren",
            PlanScan.NewCode(),
            LocalDay.Of(demo.Now).AddDays(21),
            demo.Now.AddDays(-7)
        );
        db.Add(round);
        await db.SaveChangesAsync(ct);
        for (var number = 1; number <= People; number++)
        {
            round.Count();
            db.Add(SurveyAnswer.To(round, SurveyAnswerId.New(), Given(instrument, demo.Random)));
        }

        await db.SaveChangesAsync(ct);
    }

    private static Dictionary<string, int> Given(Instrument instrument, Random random) =>
        instrument
            .Content.Factors.SelectMany(
                (theme, place) =>
                    SurveyQuestions
                        .Of(theme)
                        .Select(question =>
                            (question, answer: Math.Min(3, random.Next(1, 3) + (place % 2)))
                        )
            )
            .ToDictionary(pair => pair.question, pair => pair.answer, StringComparer.Ordinal);
}
