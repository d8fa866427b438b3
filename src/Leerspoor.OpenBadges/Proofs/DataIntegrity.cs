using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Proofs of any Verifiable Credential 2.0, not only of badges (Verifiable Credential Data Integrity 1.0, sections 4.2 to 4.6, with the suites of
/// <see cref="Cryptosuites"/>). The entrance for test suites and tools: it tells about proof and key, and nothing about what the credential says, its dates or its
/// status. Badges go through <see cref="CredentialSigner"/> and <see cref="CredentialVerifier"/>.
/// </summary>
public static class DataIntegrity
{
    /// <summary>The credential with one more proof, after those it has.</summary>
    /// <param name="credential">A Verifiable Credential 2.0 as JSON.</param>
    /// <param name="key">The key; the caller keeps it and disposes it.</param>
    /// <param name="options">What stands in the proof.</param>
    /// <exception cref="RefusedInputException">It is no credential, or has something no signature could cover.</exception>
    /// <exception cref="ArgumentException">The key is not for this suite, or a previous proof is not there.</exception>
    public static string Sign(string credential, SigningKey key, DataIntegrityOptions options)
    {
        var json = JsonReading.ReadMap(credential, JsonReading.MaxOutsideBytes);
        var reader = StatementReader.ForOutside(options.OwnContexts);
        var document = new SecuredText(json, null).Document(reader, [ContextUrls.Credentials]);
        var more = new JsonMap()
            .With("id", options.Id)
            .With("expires", options.Expires is { } end ? CredentialJson.Of(end) : null)
            .With("previousProof", Named(options.PreviousProofs));
        var given = json["proof"]?.AsItems() ?? [];
        var previous =
            ProofChain.PreviousOf(more, [.. given.OfType<JsonMap>()])
            ?? throw new ArgumentException("A previous proof is not there.", nameof(options));
        var proof = Cryptosuite
            .For(key.PublicKey, options.Cryptosuite)
            .Prove(
                document.After(previous),
                key,
                options.VerificationMethod,
                CredentialJson.Of(options.Created),
                more
            );
        var signed = new JsonMap();
        foreach (var (name, value) in document.Secured.Entries)
            signed.With(name, value);
        return JsonWriting.Write(signed.With("proof", new JsonList(given.Append(proof).ToList())));
    }

    /// <summary>
    /// The checks <c>json</c>, <c>context</c>, <c>proof</c>, <c>issuer-key</c> and for each other proof <c>other-proof</c>. Never throws for what strangers wrote.
    /// </summary>
    /// <param name="credential">A Verifiable Credential 2.0 as JSON, or as VC-JWT.</param>
    /// <param name="keys">Finds keys of issuers; did:key and did:jwk are understood without it.</param>
    /// <param name="options">The moment to verify at; the recipient does not matter here.</param>
    /// <param name="ownContexts">Whether contexts may be written out in the document itself.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async ValueTask<DataIntegrityReport> VerifyAsync(
        string credential,
        IVerificationKeys keys,
        VerificationOptions options,
        bool ownContexts = false,
        CancellationToken cancellationToken = default
    )
    {
        var checks = new List<CredentialCheck>();
        try
        {
            var secured = SecuredText.Read(credential, options.MaxBytes);
            checks.Add(CredentialCheck.Passed(CheckNames.Json));
            await CheckAsync(secured, checks);
        }
        catch (RefusedInputException e)
        {
            checks.Add(CredentialCheck.Failed(CheckNames.Json, e.Reason, e.Message));
        }
        return new DataIntegrityReport(checks);

        async ValueTask CheckAsync(SecuredText secured, List<CredentialCheck> checks)
        {
            if (Unfamiliar.EarlierShape(secured.Json) is { } earlier)
            {
                checks.Add(earlier);
                return;
            }
            var read = new StructureReader();
            var issuer = CredentialReader.IssuerOf(read, secured.Json).Id;
            if (read.Problem is { } problem)
            {
                checks.Add(
                    CredentialCheck.Failed(CheckNames.Structure, problem.Reason, problem.Path)
                );
                return;
            }
            var (document, context) = Unfamiliar.Read(
                secured,
                StatementReader.ForOutside(ownContexts),
                [ContextUrls.Credentials]
            );
            checks.Add(context);
            if (document is null)
                return;
            var proofs = new ProofChecker(keys, options);
            checks.AddRange(
                (await proofs.CheckAsync(secured, document, issuer, cancellationToken)).All
            );
        }
    }

    private static JsonItem? Named(IReadOnlyList<string> previous) =>
        previous switch
        {
            [] => null,
            [var one] => one,
            _ => new JsonList(previous.Select(id => (JsonItem)id).ToList()),
        };
}
