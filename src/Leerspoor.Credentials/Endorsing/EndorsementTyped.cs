using Leerspoor.Credentials.Designing;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>What an endorser typed, checked.</summary>
internal static class EndorsementTyped
{
    private const int SignedMax = 64 * 1024;

    public static List<Refusal> Read(
        GiveEndorsement.Input input,
        out (string Name, string Organisation, string Position, string Comment) said
    )
    {
        var refusals = new List<Refusal>();
        said = (
            Needed(input.Name, "Name", refusals),
            Needed(input.Organisation, "Organisation", refusals),
            Needed(input.Position, "Position", refusals),
            DetailsInput.Text(input.Comment, "Comment", Endorsement.CommentMaxLength, refusals)
        );
        if (input.Signed is not null)
        {
            if (input.Signed.Length > SignedMax || !input.Signed.TrimStart().StartsWith('{'))
                refusals.Add(CredentialsRefusals.EndorsementUnreadable);
            return refusals;
        }

        if (
            !string.Equals(
                (input.Typed ?? "").Trim(),
                said.Name,
                StringComparison.OrdinalIgnoreCase
            )
        )
            refusals.Add(CredentialsRefusals.SignatureDiffers);
        if (input.Sure != "true")
            refusals.Add(CredentialsRefusals.NotConfirmed);
        return refusals;
    }

    private static string Needed(string? typed, string field, List<Refusal> refusals)
    {
        var text = DetailsInput.Text(typed, field, Endorsement.NameMaxLength, refusals);
        // A line break or an invisible letter would make it look like something else within a sentence.
        if (text.Length == 0 || text.Any(char.IsControl))
            refusals.Add(CredentialsRefusals.TextMissing.At(field));
        return text;
    }
}
