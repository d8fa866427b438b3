using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Skills.Mapping;

/// <summary>Whether somebody's levels may count in the mean of a group. Asked of every participant, in the words of <c>Content/consents.json</c>.</summary>
internal sealed class GroupConsent : IConsentPurposes
{
    public const string Purpose = "group-levels";

    private static readonly IReadOnlyList<ConsentPurposeCard> Cards = Read();

    public Task<IReadOnlyList<ConsentPurposeCard>> ForAsync(
        PersonId participant,
        CancellationToken ct
    ) => Task.FromResult(Cards);

    private static List<ConsentPurposeCard> Read()
    {
        var assembly = typeof(GroupConsent).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(one => one.EndsWith("consents.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<ConsentPurposeCard>>(
            stream,
            JsonSerializerOptions.Web
        )!;
    }
}
