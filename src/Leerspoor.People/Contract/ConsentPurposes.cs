using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>Tells which purposes a participant is asked about. The room that asks (a programme, say) registers one.</summary>
public interface IConsentPurposes
{
    Task<IReadOnlyList<ConsentPurposeCard>> ForAsync(PersonId participant, CancellationToken ct);
}

/// <summary>One purpose, in the words that the participant reads.</summary>
/// <param name="Key">Stable, e.g. <c>photos</c>.</param>
/// <param name="Picture">Key of a picture of the look.</param>
/// <param name="Required">Without it there can be no path.</param>
/// <param name="Name">A few words.</param>
/// <param name="Explanation">Short sentences, level A2.</param>
/// <param name="TextVersion">Rises when the words change their meaning.</param>
public sealed record ConsentPurposeCard(
    string Key,
    string Picture,
    bool Required,
    LocalText Name,
    IReadOnlyList<LocalText> Explanation,
    int TextVersion = 1
);
