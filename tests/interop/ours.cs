#:project ../../src/Leerspoor.OpenBadges/Leerspoor.OpenBadges.csproj
#:property AssemblyName=Leerspoor.OpenBadges.Interop
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false
#:property PublishAot=false

// Answers one JSON request per line, for compare.mjs.
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Rdf;

var now = DateTimeOffset.Parse("2026-11-22T10:00:00Z");
var contexts = new ContextProcessor(PinnedContexts.Documents);
var keys = new Dictionary<string, SigningKey>
{
    ["P-256"] = EcdsaPrivateKey.Create(EcdsaCurve.P256),
    ["P-384"] = EcdsaPrivateKey.Create(EcdsaCurve.P384),
    ["RSA"] = RsaPrivateKey.Create(),
};
using var key = Ed25519PrivateKey.FromSeed([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
var web = DidWeb.Of(new Uri("https://leerspoor.example.nl:8443/regio"));

while (Console.ReadLine() is { } line)
{
    var request = JsonNode.Parse(line)!;
    JsonObject answer;
    try
    {
        answer = Answer(request);
    }
    catch (RefusedInputException e)
    {
        answer = new JsonObject { ["refused"] = e.Reason, ["why"] = e.Message };
    }
    Console.WriteLine(answer.ToJsonString());
}

JsonObject Answer(JsonNode request) =>
    request["op"]!.GetValue<string>() switch
    {
        "contexts" => new JsonObject
        {
            ["did"] = DidDocument.Write(web, [key.PublicKey]),
            ["urls"] = new JsonArray([
                .. PinnedContexts.Documents.Select(d =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["url"] = d.Key,
                            ["context"] = JsonNode.Parse(JsonWriting.Write(d.Value)),
                        }
                ),
            ]),
        },
        "sign" => new JsonObject
        {
            ["signed"] = Sign(
                request["number"]!.GetValue<int>(),
                request["kind"]?.GetValue<string>(),
                request["suite"]?.GetValue<string>()
            ),
        },
        "jwt" => new JsonObject
        {
            ["signed"] = Sign(
                request["number"]!.GetValue<int>(),
                request["kind"]!.GetValue<string>(),
                "jwt"
            ),
            ["jwk"] = Jwk.Write(KeyOf(request["kind"]!.GetValue<string>()).PublicKey),
        },
        "list" => new JsonObject { ["signed"] = SignList() },
        "canonicalize" => new JsonObject
        {
            ["nquads"] = Canonical(
                JsonReading.ReadMap(request["document"]!.GetValue<string>(), 1 << 24)
            ),
        },
        "rdf" => new JsonObject
        {
            ["nquads"] = RdfCanonicalizer.Canonicalize(
                request["quads"]!
                    .AsArray()
                    .Select(q => new Quad(
                        q![0]!.GetValue<string>(),
                        q[1]!.GetValue<string>(),
                        q[2]!.GetValue<string>(),
                        q[3]!.GetValue<string>()
                    ))
            ),
        },
        "verify" => Verify(request["document"]!.GetValue<string>()),
        _ => throw new InvalidOperationException(),
    };

string Canonical(JsonMap document) =>
    RdfCanonicalizer.Canonicalize(
        new RdfProducer(contexts, termsOnly: false).Produce(document, document["@context"], "proof")
    );

JsonObject Verify(string document)
{
    var report = new CredentialVerifier(new NoKeys(), new NoStatus())
        .VerifyAsync(document, new VerificationOptions { Now = now })
        .AsTask()
        .Result;
    return new JsonObject { ["verdict"] = report.Verdict.ToString(), ["reason"] = report.Reason };
}

string SignList()
{
    var list = new BitstringStatusList();
    list[7] = true;
    return new CredentialSigner(key, DidWeb.VerificationMethodOf(web, key.PublicKey)).Sign(
        new StatusListCredential
        {
            Id = "https://leerspoor.example.nl/status/1",
            Issuer = web,
            ValidFrom = now.AddYears(-5),
            List = list,
        },
        now
    );
}

SigningKey KeyOf(string? kind) => kind is null ? key : keys.GetValueOrDefault(kind, key);

string Sign(int number, string? kind, string? suite)
{
    var signing = KeyOf(kind);
    var random = new Random(number);
    string Text() =>
        string.Concat(
            Enumerable
                .Range(0, random.Next(1, 20))
                .Select(_ =>
                    random.Next(8) switch
                    {
                        0 => "\"",
                        1 => "\\",
                        2 => "\n",
                        3 => "é",
                        4 => "😀",
                        5 => "\t",
                        6 => "\u007f",
                        _ => ((char)random.Next('a', 'z')).ToString(),
                    }
                )
        ) + "x";
    string Url(string kind) => $"https://leerspoor.example.nl/{kind}/{random.Next(1_000_000)}";
    List<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];
    var onTheWeb = number % 2 == 0 && suite is null;
    var issuer =
        onTheWeb ? web
        : kind == "RSA" ? DidJwk.Of(signing.PublicKey)
        : DidKey.Of(signing.PublicKey);
    var method =
        onTheWeb ? DidWeb.VerificationMethodOf(web, key.PublicKey)
        : kind == "RSA" ? DidJwk.VerificationMethodOf(signing.PublicKey)
        : DidKey.VerificationMethodOf(signing.PublicKey);
    var badge = new AchievementCredential
    {
        Id = Url("credentials"),
        Name = random.Next(2) == 0 ? null : Text(),
        Issuer = new Profile
        {
            Id = issuer,
            // no control characters: those would be told as a look-alike
            Name = $"Regio {random.Next(1000)} \"é😀",
            Url = Url("about"),
            Email = random.Next(2) == 0 ? null : "badge@example.nl",
        },
        ValidFrom = now.AddDays(-random.Next(100)),
        ValidUntil = random.Next(2) == 0 ? null : now.AddDays(500),
        AwardedDate = random.Next(2) == 0 ? null : now.AddDays(-200),
        NamesSchema = random.Next(2) == 0,
        Status = onTheWeb
            ? new StatusListEntry(
                "https://leerspoor.example.nl/status/1",
                number % 4 == 0 ? 7 : 8 + random.Next(100_000)
            )
            : null,
        Evidence = Some(() =>
            new Evidence(random.Next(2) == 0 ? null : Url("evidence"), Text(), Narrative: Text())
        ),
        Subject = new AchievementSubject
        {
            Id = suite != "jwt" && random.Next(2) == 0 ? null : Url("people"),
            Identifiers =
            [
                IdentityObject.ForEmail("a@example.nl", Text()),
                .. Some(() => IdentityObject.Of("name", "x", "y")),
            ],
            Results = Some(() => new Result(Url("results"), Text())),
            Achievement = new Achievement
            {
                Id = Url("achievements"),
                Name = Text(),
                Description = Text(),
                CriteriaNarrative = Text(),
                AchievementType = "Badge",
                Tags = Some(Text),
                InLanguage = "nl",
                Alignments = Some(() =>
                    new Alignment(Text(), Url("skills"), TargetType: "ext:ESCO")
                ),
                ResultDescriptions = Some(() =>
                    new ResultDescription
                    {
                        Id = Url("results"),
                        Name = Text(),
                        ResultType = "ext:x",
                        AllowedValues = Some(Text),
                        Levels = Some(() =>
                            new RubricCriterionLevel(Url("levels"), Text(), Points: "1")
                        ),
                    }
                ),
            },
        },
    };
    return suite == "jwt"
        ? new CredentialSigner(signing, method).SignAsJwt(badge)
        : new CredentialSigner(signing, method, suite).Sign(badge, now);
}

internal sealed class NoKeys : IVerificationKeys
{
    public ValueTask<KeyLookup> FindAsync(
        string verificationMethod,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(KeyLookup.Unavailable);
}

internal sealed class NoStatus : IStatusSource
{
    public ValueTask<StatusAnswer> FindAsync(
        StatusListEntry entry,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(StatusAnswer.Known(false));
}
