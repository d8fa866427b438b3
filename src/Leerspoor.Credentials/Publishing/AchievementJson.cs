using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Publishing;

/// <summary>An achievement at its own address, in the words of Open Badges 3.0.</summary>
internal static class AchievementJson
{
    public static JsonObject Of(Achievement achievement, IssuerOptions options) =>
        new()
        {
            ["@context"] = new JsonArray(ContextUrls.Credentials, ContextUrls.OpenBadges),
            ["id"] = options.AddressOf($"/prestaties/{achievement.Id.Value}"),
            ["type"] = new JsonArray("Achievement"),
            ["name"] = achievement.Name.Nl,
            ["description"] = achievement.Description.Nl,
            ["criteria"] = new JsonObject { ["narrative"] = achievement.Criteria.Nl },
            ["achievementType"] = achievement.Kind.StandardType(),
            ["image"] = new JsonObject
            {
                ["id"] = MedalDrawing.DataUri(achievement.PictureKey, achievement.Key),
                ["type"] = "Image",
            },
            ["inLanguage"] = "nl",
        };
}
