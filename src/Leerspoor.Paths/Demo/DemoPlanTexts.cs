using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Demo;

/// <summary>What invented participants and coaches wrote; the shape of <c>Content/demo-plan.json</c>.</summary>
internal sealed record DemoPlanTexts(
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Milestones,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<string> ChangeNotes
)
{
    public static Task<DemoPlanTexts> ReadAsync(CancellationToken ct) =>
        ContentFile.ReadAsync<DemoPlanTexts>("demo-plan.json", Programme.Json, ct);
}
