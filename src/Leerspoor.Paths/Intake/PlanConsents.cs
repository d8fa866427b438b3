using System.Collections.Concurrent;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Intake;

/// <summary>The consents that a programme asks, kept by People.</summary>
internal sealed class PlanConsents
{
    public const string Plan = "plan";
    public const string Photos = "photos";
    private static readonly ConcurrentDictionary<(PersonId, string), bool> Stub = new();

    public Task<IReadOnlyList<ConsentAnswer>> OfAsync(
        PersonId person,
        ProgrammeDefinition programme,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyList<ConsentAnswer>>([
            .. programme.Consents.Select(c => new ConsentAnswer(
                c,
                Stub.TryGetValue((person, c.Key), out var g) ? g : null
            )),
        ]);

    public Task<bool> GivenAsync(PersonId person, string purpose, CancellationToken ct) =>
        Task.FromResult(Stub.TryGetValue((person, purpose), out var g) && g);

    public Task AnswerAsync(
        Actor actor,
        PersonId person,
        string purpose,
        bool given,
        CancellationToken ct
    )
    {
        Stub[(person, purpose)] = given;
        return Task.CompletedTask;
    }
}

/// <param name="Purpose">What is asked.</param>
/// <param name="Given">Null while not answered.</param>
internal sealed record ConsentAnswer(ConsentPurpose Purpose, bool? Given);
