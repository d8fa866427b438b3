using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.People.Demo;

/// <summary>The invented names and the set-up of the demo region, from the data files that this room carries.</summary>
internal static class DemoData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static NamesFile Names() => Read<NamesFile>("names.json");

    public static RegionFile Region() => Read<RegionFile>("region.json");

    private static T Read<T>(string file)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream(
            $"Leerspoor.People.Demo.{file}"
        )!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    internal sealed record NamesFile(
        IReadOnlyList<string> FirstNames,
        IReadOnlyList<string> LastNames
    );

    internal sealed record RegionFile(
        RegionPart Region,
        IReadOnlyList<OrganisationPart> Organisations,
        IReadOnlyList<StaffPart> Staff,
        NamePart FirstParticipant
    );

    internal sealed record RegionPart(string Name);

    internal sealed record OrganisationPart(
        string Key,
        OrganisationKind Kind,
        string Name,
        IReadOnlyList<PlacePart> LearningPlaces
    );

    internal sealed record PlacePart(string Key, string Name, string Kind);

    internal sealed record StaffPart(
        string Account,
        string GivenName,
        string FamilyName,
        Role Role,
        IReadOnlyList<string> Organisations
    );

    internal sealed record NamePart(string GivenName, string FamilyName);
}
