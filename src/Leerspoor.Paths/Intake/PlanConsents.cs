using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Intake;

/// <summary>The consents that a programme asks; People keeps the answers.</summary>
internal sealed class PlanConsents(Consents consents)
{
    public const string Plan = "plan";
    public const string Photos = "photos";

    /// <summary>Every purpose of the programme with the answer that holds now.</summary>
    public async Task<IReadOnlyList<ConsentAnswer>> OfAsync(
        PersonId person,
        ProgrammeDefinition programme,
        CancellationToken ct
    )
    {
        var answers = await consents.AnswersAsync(person, ct);
        return
        [
            .. programme.Consents.Select(purpose => new ConsentAnswer(
                purpose,
                answers.TryGetValue(purpose.Key, out var given) ? given : null
            )),
        ];
    }

    public Task<bool> GivenAsync(PersonId person, string purpose, CancellationToken ct) =>
        consents.HasAsync(person, purpose, ct);
}

/// <param name="Purpose">What is asked.</param>
/// <param name="Given">Null while not answered.</param>
internal sealed record ConsentAnswer(ConsentPurpose Purpose, bool? Given);
