using System.Text.Json;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Deciding;

/// <summary>"Not yours to decide": one code per set of deciders, so that the text can say whom to ask.</summary>
internal static class DecidingRefusals
{
    public static Refusal DecidedBy(IReadOnlyList<Party> deciders) =>
        new("deciding." + string.Join("-and-", deciders.Select(NameOf)), RefusalKind.Forbidden);

    private static string NameOf(Party party) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(party.ToString());
}
