using Leerspoor.Skills.Outcomes;

namespace Leerspoor.Skills.Contract;

/// <summary>Learning outcomes of the open catalogue, for rooms that build on them. Everybody may read these.</summary>
public sealed class OutcomeShelf
{
    private readonly OutcomeCatalogue catalogue;

    internal OutcomeShelf(OutcomeCatalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Those in force, by title; at most 2,000. One query.</summary>
    public async Task<IReadOnlyList<OutcomeCard>> InForceAsync(CancellationToken ct) =>
        [.. (await catalogue.AllAsync(ct)).Select(CardOf)];

    private static OutcomeCard CardOf(OutcomeCatalogue.Line line) =>
        new(line.Id.Value, line.Text.Title)
        {
            Responsibility = line.Text.Responsibility,
            Skills = line.Text.Skills,
            Knowledge = line.Text.Knowledge,
        };
}

/// <summary>A published learning outcome.</summary>
/// <param name="Id">The last part of its address in the catalogue.</param>
/// <param name="Title">A few words.</param>
public sealed record OutcomeCard(Guid Id, string Title)
{
    /// <summary>What somebody does, verb first.</summary>
    public required string Responsibility { get; init; }

    /// <summary>What it takes to be able to do; verb first.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>What one must know for it.</summary>
    public required IReadOnlyList<string> Knowledge { get; init; }

    /// <summary>Its public page.</summary>
    public string Path => $"/leeruitkomst/{Id}";
}
