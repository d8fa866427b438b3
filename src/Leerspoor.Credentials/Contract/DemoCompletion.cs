using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Contract;

/// <summary>A route that a participant of the demo region completed; an earlier chapter leaves a list of these under <see cref="Key"/>.</summary>
/// <param name="Participant">Who.</param>
/// <param name="AchievementKey">What the route gives.</param>
/// <param name="Path">Id of the path.</param>
/// <param name="On">When it was completed.</param>
public sealed record DemoCompletion(
    PersonId Participant,
    string AchievementKey,
    Guid Path,
    DateTimeOffset On
)
{
    /// <summary>Where in <c>DemoRegion.Left</c> the <c>IReadOnlyList&lt;DemoCompletion&gt;</c> lies.</summary>
    public const string Key = "completed";
}
