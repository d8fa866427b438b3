using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills.Tests.Outcomes;

/// <summary>Learning outcomes to test with.</summary>
internal static class TestOutcome
{
    public static Task<LearningOutcomeId> WriteAsync(
        LeerspoorApp app,
        TestRegion region,
        Actor designer,
        string title,
        string responsibility = "Plaatst een warmtepomp volgens tekening",
        bool published = true
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var written = await services
                    .GetRequiredService<WriteOutcome>()
                    .HandleAsync(
                        designer,
                        null,
                        new()
                        {
                            Title = title,
                            Responsibility = responsibility,
                            Skills = $"Leest een tekening bij {title}",
                            Knowledge = "Werking van koudemiddel",
                        },
                        default
                    );
                var id = written.Value!.Id;
                if (published)
                    await services
                        .GetRequiredService<PublishOutcome>()
                        .HandleAsync(designer, id, default);
                return id;
            }
        );
}
