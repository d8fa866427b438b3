using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Showing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>Puts an endorsement in the words of Open Badges 3.0 and signs it with the region's key, or takes one that was signed elsewhere.</summary>
internal sealed class WriteEndorsement(
    PeopleDirectory people,
    RegionScope region,
    IssuerKeys keys,
    StatusPlaces places,
    BadgeWriter badges,
    VerifyEndorsements verify,
    IssuerOptions options,
    IStringLocalizer<Texts> texts,
    TimeProvider clock
)
{
    public static string PathOf(EndorsementId id) => $"/onderschrijvingen/{id.Value}";

    /// <summary>Who signs on behalf of somebody without a key: the region, by name.</summary>
    public Task<string> SignerAsync(CancellationToken ct) => people.RegionNames.FirstAsync(ct);

    /// <summary>Signed on behalf of who typed it; the text says that, and when. It gets a place in a status list, so that taking it back is seen anywhere.</summary>
    public async Task<Outcome<string>> WriteAsync(
        Credential credential,
        Endorsement asked,
        (string Name, string Organisation, string Position, string Comment) said,
        CancellationToken ct
    )
    {
        if (await keys.OfAsync(credential, ct) is not (var key, var secret))
            return CredentialsRefusals.IssuerChanged;
        var now = clock.GetUtcNow();
        var place = await places.TakeForEndorsementAsync(key.Controller, ct);
        asked.Place(place);
        var signer = await SignerAsync(ct);
        using var dutch = new DutchMoment();
        var endorsement = new EndorsementCredential
        {
            Id = options.AddressOf(PathOf(asked.Id)),
            Name = texts["EndorseText.Name", said.Organisation],
            Description = texts["EndorseText.OnBehalf", signer, said.Organisation],
            Issuer = new Profile
            {
                Id = key.Controller,
                Name = texts["EndorseText.Signer", signer, said.Organisation],
                Url = options.AddressOf($"/uitgever/{region.Current!.Value.Value}"),
            },
            ValidFrom = now,
            Endorsed = badges.AddressOf(credential.Id),
            Status = new StatusListEntry(place.List.Address, place.Index),
            Comment = string.Join(
                "\n\n",
                new[]
                {
                    said.Comment,
                    texts[
                        "EndorseText.By",
                        said.Name,
                        said.Position,
                        said.Organisation,
                        now.Written()
                    ].Value,
                    texts["EndorseText.OnBehalf", signer, said.Organisation].Value,
                }.Where(line => line.Length > 0)
            ),
        };
        return new CredentialSigner(secret, key.VerificationMethod).Sign(endorsement, now);
    }

    /// <summary>An endorsement with a signature of their own: about this credential, with nothing wrong.</summary>
    public async Task<Outcome<string>> TakeAsync(
        Credential credential,
        string signed,
        CancellationToken ct
    )
    {
        var found = await verify.HandleAsync(signed, [badges.AddressOf(credential.Id)], ct);
        if (found.IsOurs)
            return CredentialsRefusals.EndorsementOurs;
        return found.Report.Verdict == VerificationVerdict.Accepted
            ? signed
            : CredentialsRefusals.EndorsementRefused(texts[$"Reason.{found.Report.Reason}"].Value);
    }
}
