using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

// Public because the parameters of a Razor component are.
/// <summary>A conversation, oldest message first.</summary>
/// <param name="Participant">Whose thread.</param>
/// <param name="Messages">At most a page full.</param>
/// <param name="Talkers">Who looks after the participant now.</param>
/// <param name="Readings">Who has read how far.</param>
/// <param name="Older">Ask before this number for older messages; null when there are none.</param>
/// <param name="Last">The number of the newest message here; 0 in an empty thread.</param>
public sealed record ThreadView(
    PersonId Participant,
    IReadOnlyList<MessageView> Messages,
    IReadOnlyList<Talker> Talkers,
    IReadOnlyList<Reading> Readings,
    int? Older,
    int Last
);

public sealed record MessageView(
    int Number,
    PersonId Author,
    string AuthorName,
    string? Starter,
    string Text,
    DateTimeOffset SentAt
);

/// <summary>Somebody who reads and answers.</summary>
public sealed record Talker(PersonId Person, string GivenName, string FamilyName, Role As)
{
    public string Name => $"{GivenName} {FamilyName}";
}

public sealed record Reading(PersonId Reader, int UpTo, DateTimeOffset At);
