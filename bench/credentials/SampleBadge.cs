using System.Text.Json;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Bench;

/// <summary>A badge as Leerspoor issues it: two identifiers, six alignments, proof, a place in a status list. Every one has an id and a holder of its own.</summary>
internal sealed class SampleBadge : IVerificationKeys, IStatusSource
{
    private const string Issuer = "did:web:leerspoor.example";
    private static readonly DateTimeOffset On = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(
        Ed25519PrivateKey.NewSeed()
    );

    public SampleBadge() => Signer = new(key, DidWeb.VerificationMethodOf(Issuer, key.PublicKey));

    public CredentialSigner Signer { get; }

    /// <summary>What somebody else needs to verify these, as one line of JSON.</summary>
    public string Described =>
        JsonSerializer.Serialize(
            new
            {
                issuer = Issuer,
                method = DidWeb.VerificationMethodOf(Issuer, key.PublicKey),
                multikey = key.PublicKey.Multikey,
                now = On.AddMinutes(1),
            }
        );

    public string Signed(int number) => Signer.Sign(Of(number), On);

    public async Task<bool> IsGenuineAsync(string signed) =>
        (
            await new CredentialVerifier(this, this).VerifyAsync(
                signed,
                new VerificationOptions { Now = On.AddMinutes(1) }
            )
        ).Verdict == VerificationVerdict.Accepted;

    public ValueTask<KeyLookup> FindAsync(
        string verificationMethod,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(KeyLookup.Found(new(key.PublicKey, Issuer, MayAssert: true)));

    public ValueTask<StatusAnswer> FindAsync(
        StatusListEntry entry,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(StatusAnswer.Known(false));

    private static AchievementCredential Of(int number) =>
        new()
        {
            Id =
                $"https://leerspoor.example/credentials/{Guid.CreateVersion7(On.AddMilliseconds(number))}",
            Name = "Medewerker magazijn, eerste stap",
            Description = "Werkt met een werkkaart en kijkt het eigen werk na.",
            Issuer = new Profile
            {
                Id = Issuer,
                Name = "De Werf",
                Url = "https://leerspoor.example/",
            },
            ValidFrom = On,
            AwardedDate = On,
            Subject = new AchievementSubject
            {
                Identifiers =
                [
                    IdentityObject.Of("systemId", $"urn:uuid:{Guid.CreateVersion7(On)}"),
                    new IdentityObject("name", $"Samira Yilmaz {number}", false, null),
                ],
                Achievement = new OpenBadges.Achievement
                {
                    Id =
                        "https://leerspoor.example/prestaties/0199f000-0000-7000-8000-000000000001",
                    Name = "Medewerker magazijn, eerste stap",
                    Description = "Werkt met een werkkaart en kijkt het eigen werk na.",
                    CriteriaNarrative =
                        "Alles van deze route is getoond op het gevraagde niveau, zonder hulp, op minstens twee plekken.",
                    Alignments =
                    [
                        .. Enumerable
                            .Range(1, 6)
                            .Select(i => new Alignment(
                                $"Werkt volgens stappen {i}",
                                $"https://leerspoor.example/raamwerken/werknemersvaardigheden/{i}"
                            )),
                    ],
                },
            },
            Evidence = [new Evidence(Narrative: "Gezien door de begeleider.")],
            Status = new StatusListEntry("https://leerspoor.example/status/1", number % 131_072),
        };
}
