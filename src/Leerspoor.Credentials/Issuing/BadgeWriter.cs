using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Issuing;

/// <summary>
/// Puts an award in the words of Open Badges 3.0. Participants have no DID, so the subject is recognised by a salted hash of a stable
/// holder id, by one of the e-mail address when there is one, and by the plain name: a credential that does not say whose it is convinces nobody.
/// </summary>
internal sealed class BadgeWriter(
    AchievementWriter achievements,
    RegionScope region,
    IssuerOptions options
)
{
    public async Task<AchievementCredential> WriteAsync(
        Award award,
        string issuer,
        CancellationToken ct
    ) =>
        new()
        {
            Id = AddressOf(award.Id),
            Name = award.Achievement.Name.Nl,
            Description = award.Achievement.Description.Nl,
            Issuer = new Profile
            {
                Id = issuer,
                Name = award.IssuerName,
                Url = options.AddressOf($"/uitgever/{region.Current!.Value.Value}"),
            },
            ValidFrom = award.IssuedAt,
            ValidUntil = award.ValidUntil,
            AwardedDate = new DateTimeOffset(award.AwardedOn, TimeOnly.MinValue, TimeSpan.Zero),
            Subject = new AchievementSubject
            {
                Identifiers =
                [
                    IdentityObject.Of("systemId", HolderOf(award.Recipient), award.Salt),
                    .. award.Email is { } email
                        ? [IdentityObject.ForEmail(email, award.Salt)]
                        : Array.Empty<IdentityObject>(),
                    new IdentityObject("name", award.RecipientName, Hashed: false, Salt: null),
                ],
                Narrative = award.Narrative,
                Results = award.Results,
                Achievement = await achievements.WriteAsync(award.Achievement, ct),
            },
            Evidence = award.Evidence,
            // Also without an end: an endorsement or an end that comes later must reach who has it.
            RefreshUrl = RefreshAddress(AddressOf(award.Id)),
            Status = new StatusListEntry(award.StatusList.Address, award.StatusIndex),
        };

    public string AddressOf(CredentialId id) => options.AddressOf($"/credentials/{id.Value}");

    /// <summary>Where the newest edition stands, whatever kind of answer is asked for: at the address of the credential itself a browser gets a page.</summary>
    public static string RefreshAddress(string credential) => credential + "/bestand";

    /// <summary>What is hashed: stable for one person in one installation, and meaningless outside it.</summary>
    public static string HolderOf(PersonId person) => $"urn:uuid:{person.Value}";
}
