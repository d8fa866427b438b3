namespace Leerspoor.Paths;

/// <summary>How much of the path the learner decides alone (file 002); here every path stands at <see cref="Guiding"/>.</summary>
internal enum GuidanceLevel
{
    Directing = 1,
    Guiding = 2,
    Coaching = 3,
    LettingGo = 4,
}
