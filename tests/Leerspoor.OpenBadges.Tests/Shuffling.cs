using System.Text.Json;
using System.Text.Json.Nodes;

namespace Leerspoor.OpenBadges.Tests;

/// <summary>The same JSON with its keys in another order and other white space.</summary>
internal static class Shuffling
{
    public static string Of(string json, int seed) =>
        Shuffled(JsonNode.Parse(json)!, new Random(seed))
            .ToJsonString(new JsonSerializerOptions { WriteIndented = seed % 2 == 0 });

    private static JsonNode Shuffled(JsonNode node, Random random) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(_ => random.Next())
                    .Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Shuffled(e.Value!, random)))
            ),
            JsonArray list => new JsonArray([.. list.Select(i => (JsonNode?)Shuffled(i!, random))]),
            _ => node.DeepClone(),
        };
}
