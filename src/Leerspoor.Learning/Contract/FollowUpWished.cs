using Leerspoor.Kernel;

namespace Leerspoor.Learning.Contract;

/// <summary>
/// News: somebody who went along a metro line wants to go on with a path of their own. Comes through the outbox, at least once; a reader
/// that knows no path of this person ignores it.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Line">What they went along, as people call it.</param>
/// <param name="At">When they said so.</param>
public sealed record FollowUpWished(PersonId Person, string Line, DateTimeOffset At);
