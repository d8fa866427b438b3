using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills.Tests.Rubrics;

/// <summary>A rubric to test with.</summary>
internal static class TestRubric
{
    /// <summary>"Tillen": one criterion, two levels, about the published outcome "Dozen tillen".</summary>
    public static Task<RubricId> PublishAsync(LeerspoorApp app, TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var outcome = LearningOutcome.Begun(
                    PersonId.New(),
                    new("Dozen tillen", "Tilt dozen volgens de regels", ["Tilt"], ["Regels"]),
                    null,
                    app.Clock.Now
                );
                outcome.Publish(app.Clock.Now);
                var rubric = Rubric.Begun(
                    "Tillen",
                    new(["Nog niet", "Alleen"], [new("Rug recht", 2, ["Krom", "Recht"])]),
                    outcome.Id,
                    PersonId.New(),
                    app.Clock.Now
                );
                rubric.Publish(app.Clock.Now);
                db.AddRange(outcome, rubric);
                await db.SaveChangesAsync();
                return rubric.Id;
            }
        );
}
