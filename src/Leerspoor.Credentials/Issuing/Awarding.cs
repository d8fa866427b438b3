using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Writes, signs and adds a credential; whoever calls has checked that it may and saves.</summary>
internal sealed class Awarding(
    LeerspoorDb db,
    IssuerKeys keys,
    StatusPlaces places,
    BadgeWriter writer,
    RubricShelf rubrics,
    PeopleDirectory people,
    IssuerOptions options,
    CredentialEvidence book
)
{
    private const int SaltBytes = 16;

    // Many at once are signed with one key; a new one is for the next request or step.
    private (SigningKey Key, Ed25519PrivateKey Secret)? current;

    // Of those that were looked up in one go; null inside for who has none.
    private readonly Dictionary<PersonId, string?> emails = [];

    /// <summary>Finds free places in the status list for many at once, and their e-mail addresses, so that each of them needs no trip to the database.</summary>
    public async Task ReserveAsync(IReadOnlyList<PersonId> recipients, CancellationToken ct)
    {
        var (key, _) = current ??= await keys.CurrentAsync(ct);
        await places.ReserveAsync(key.Controller, recipients.Count, ct);
        var known = await people
            .Emails.Where(line => recipients.Contains(line.Person))
            .ToDictionaryAsync(line => line.Person, line => line.Email, ct);
        foreach (var recipient in recipients)
            emails[recipient] = known.GetValueOrDefault(recipient);
    }

    public async Task<Credential> AddAsync(
        Actor actor,
        Achievement achievement,
        (PersonId Id, string Name) recipient,
        (OrganisationId Id, string Name) issuer,
        Guid occasion,
        IReadOnlyList<string> evidence,
        DateOnly awardedOn,
        DateTimeOffset now,
        CancellationToken ct,
        DateTimeOffset? validUntil = null,
        PracticeProof? practice = null
    )
    {
        var (key, secret) = current ??= await keys.CurrentAsync(ct);
        var (list, index) = await places.TakeAsync(key.Controller, ct);
        var award = new Award
        {
            Id = CredentialId.New(),
            Recipient = recipient.Id,
            RecipientName = recipient.Name,
            Email = await EmailAsync(recipient.Id, ct),
            Achievement = achievement,
            Occasion = occasion,
            Organisation = issuer.Id,
            IssuerName = issuer.Name,
            Evidence =
            [
                .. evidence.Select(line => new Evidence(Narrative: line)),
                .. practice?.Evidence ?? [],
            ],
            Results = await ResultsAsync(achievement, recipient.Id, ct),
            Narrative = practice?.Narrative,
            AwardedOn = awardedOn,
            IssuedAt = now,
            ValidUntil =
                validUntil
                ?? (achievement.ValidMonths is { } months ? now.AddMonths(months) : null),
            StatusList = list,
            StatusIndex = index,
            Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)),
        };
        var badge = await writer.WriteAsync(award, key.Controller, ct);
        var signer = new CredentialSigner(secret, key.VerificationMethod);
        var credential = Completed(award, actor.Person, key.Id, signer.Sign(badge, now));
        db.Add(credential);
        await book.WriteAsync(credential, achievement, ct);
        db.Audit(actor, "credential.issued", recipient.Id, credential.Id.Value);
        return credential;
    }

    private async Task<string?> EmailAsync(PersonId person, CancellationToken ct) =>
        emails.TryGetValue(person, out var known)
            ? known
            : await people
                .Emails.Where(line => line.Person == person)
                .Select(line => line.Email)
                .SingleOrDefaultAsync(ct);

    // of the newest assessment with that rubric
    private async Task<IReadOnlyList<Result>> ResultsAsync(
        Achievement achievement,
        PersonId recipient,
        CancellationToken ct
    ) =>
        achievement.Details.BuiltOn is { } rubric
            ?
            [
                .. AlignmentWriter.Results(
                    achievement.Details.Rubric,
                    await rubrics.LevelsOfAsync(rubric, recipient, ct),
                    options.AddressOf($"/prestaties/{achievement.Id.Value}")
                ),
            ]
            : [];

    private static Credential Completed(Award award, PersonId by, SigningKeyId key, string json) =>
        new Credential
        {
            Id = award.Id,
            RecipientId = award.Recipient,
            AchievementId = award.Achievement.Id,
            AchievementKey = award.Achievement.Key,
            Occasion = award.Occasion,
            OrganisationId = award.Organisation,
            IssuerName = award.IssuerName,
            IssuedBy = by,
            IssuedAt = award.IssuedAt,
            AwardedOn = award.AwardedOn,
            StatusListId = award.StatusList.Id,
            StatusIndex = award.StatusIndex,
            Salt = award.Salt,
        }.Holding(new(award.RecipientName, award.ValidUntil, key, json));
}

/// <summary>What a praktijkverklaring says beyond other credentials.</summary>
/// <param name="Narrative">Where it was learned, when, and of which qualification file.</param>
/// <param name="Evidence">One per work process, with who signed it off.</param>
internal sealed record PracticeProof(string Narrative, IReadOnlyList<Evidence> Evidence);
