namespace Leerspoor.OpenBadges.Tests;

/// <summary>A badge with everything on it, its issuer, and the moment of the tests.</summary>
internal static class Sample
{
    public const string Email = "Fatima@voorbeeld.nl";
    public const string ListUrl = "https://leerspoor.example.nl/status/1";
    public const int Index = 94_567;

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    public static readonly string Issuer = DidWeb.Of(new Uri("https://leerspoor.example.nl"));
    public static readonly Ed25519PrivateKey Key = Ed25519PrivateKey.FromSeed([
        .. Enumerable.Range(1, 32).Select(i => (byte)i),
    ]);
    public static readonly string Method = DidWeb.VerificationMethodOf(Issuer, Key.PublicKey);

    public static CredentialSigner Signer => new(Key, Method);

    public static AchievementCredential Badge() =>
        new()
        {
            Id = "https://leerspoor.example.nl/credentials/1",
            Name = "Veilig werken",
            Description = "Verdiend in de groenvoorziening.",
            Image = new BadgeImage("https://leerspoor.example.nl/badges/1.png", "Een helm"),
            Issuer = new Profile
            {
                Id = Issuer,
                Name = "Regio Oost",
                Url = "https://leerspoor.example.nl",
                Email = "badges@leerspoor.example.nl",
            },
            ValidFrom = Now.AddDays(-1),
            ValidUntil = Now.AddYears(2),
            AwardedDate = Now.AddDays(-1),
            Subject = new AchievementSubject
            {
                Id = "https://leerspoor.example.nl/people/7",
                Identifiers =
                [
                    IdentityObject.ForEmail(Email, "zout"),
                    IdentityObject.Of("name", "Fatima", "peper"),
                ],
                Narrative = "Drie maanden bij het **groen**.",
                Achievement = Achievement(),
                Results =
                [
                    new Result(
                        "https://leerspoor.example.nl/results/1",
                        AchievedLevel: "https://leerspoor.example.nl/levels/b"
                    ),
                ],
            },
            Evidence =
            [
                new Evidence(Name: "Observatie", Narrative: "Draagt altijd handschoenen."),
                new Evidence("https://leerspoor.example.nl/photos/1", Genre: "photo"),
            ],
            Status = new StatusListEntry(ListUrl, Index),
            NamesSchema = true,
        };

    public static StatusListCredential StatusList(params ReadOnlySpan<int> revoked)
    {
        var list = new BitstringStatusList();
        foreach (var index in revoked)
            list[index] = true;
        return new StatusListCredential
        {
            Id = ListUrl,
            Issuer = Issuer,
            ValidFrom = Now.AddDays(-1),
            List = list,
        };
    }

    private static Achievement Achievement() =>
        new()
        {
            Id = "https://leerspoor.example.nl/achievements/1",
            Name = "Veilig werken",
            Description = "Werkt veilig op de eigen werkplek.",
            CriteriaNarrative = "Alle indicatoren zijn gezien.",
            CriteriaUrl = "https://leerspoor.example.nl/achievements/1/criteria",
            AchievementType = "Badge",
            InLanguage = "nl",
            Tags = ["veiligheid", "groen"],
            Alignments =
            [
                new Alignment(
                    "Veilig werken",
                    "https://example.nl/skills/1",
                    "Werkt veilig.",
                    "CompetentNL",
                    "V1",
                    "ext:CompetentNL"
                ),
                new Alignment("EQF 1", "https://example.nl/eqf/1", TargetType: "ext:EQF"),
            ],
            ResultDescriptions =
            [
                new ResultDescription
                {
                    Id = "https://leerspoor.example.nl/results/1",
                    Name = "Niveau",
                    ResultType = "RubricCriterionLevel",
                    AllowedValues = ["A", "B", "C", "B"],
                    RequiredLevel = "https://leerspoor.example.nl/levels/b",
                    Levels =
                    [
                        new RubricCriterionLevel(
                            "https://leerspoor.example.nl/levels/a",
                            "A",
                            "Met hulp",
                            "1"
                        ),
                        new RubricCriterionLevel(
                            "https://leerspoor.example.nl/levels/b",
                            "B",
                            "Alleen",
                            "2",
                            "10"
                        ),
                    ],
                },
            ],
        };
}

/// <summary>The sources a verifier asks, as a caller would have them.</summary>
internal sealed class Sources : IVerificationKeys, IStatusSource
{
    public KeyLookup Key { get; init; } =
        KeyLookup.Found(new VerificationKey(Sample.Key.PublicKey, Sample.Issuer, MayAssert: true));

    public StatusAnswer Status { get; init; } = StatusAnswer.Known(false);

    /// <summary>Keys at other addresses than that of the sample.</summary>
    public Dictionary<string, KeyLookup> Others { get; init; } = [];

    public StatusAnswer Revocations { get; init; } = StatusAnswer.Unavailable;

    public ValueTask<KeyLookup> FindAsync(
        string verificationMethod,
        CancellationToken cancellationToken
    ) =>
        ValueTask.FromResult(
            verificationMethod == Sample.Method
                ? Key
                : Others.GetValueOrDefault(verificationMethod, KeyLookup.NotListed)
        );

    public ValueTask<StatusAnswer> FindRevocationsAsync(
        string address,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Revocations);

    public ValueTask<StatusAnswer> FindAsync(
        StatusListEntry entry,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Status);

    public async Task<VerificationReport> VerifyAsync(
        string json,
        string? recipient = null,
        DateTimeOffset? now = null
    ) =>
        await new CredentialVerifier(this, this).VerifyAsync(
            json,
            new VerificationOptions { Now = now ?? Sample.Now, Recipient = recipient }
        );
}
