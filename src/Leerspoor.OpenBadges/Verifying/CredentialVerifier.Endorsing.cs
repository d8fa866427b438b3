using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges;

public sealed partial class CredentialVerifier
{
    /// <summary>
    /// All checks of one endorsement (Open Badges 3.0, appendix B.3), given as JSON or as a compact JWS: the same as of a badge, and that it is about what it
    /// should be about.
    /// </summary>
    /// <param name="text">The endorsement.</param>
    /// <param name="about">Every id that it may be about: of the credential, of its achievement, of its issuer.</param>
    /// <param name="options">How to verify; <see cref="VerificationOptions.Recipient"/> does not matter here.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<EndorsementReport> VerifyEndorsementAsync(
        string text,
        IReadOnlyCollection<string> about,
        VerificationOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var checks = new List<CredentialCheck>();
        if (ReadEndorsement(text, options, checks) is not { } read)
            return new EndorsementReport(checks, null);

        var (secured, reader) = read;
        var endorsement = reader.Endorsement;
        var proofs = new ProofChecker(keys, options);
        if (Document(secured, checks) is { } document)
        {
            var found = await proofs.CheckAsync(
                secured,
                document,
                endorsement.Issuer.Id,
                cancellationToken
            );
            checks.AddRange(found.All);
        }
        checks.Add(ValidityPeriod(endorsement.ValidFrom, endorsement.ValidUntil, options));
        checks.Add(
            await new StatusChecker(statuses, proofs, options).CheckAsync(
                reader.Statuses,
                endorsement.Id,
                endorsement.Issuer.Id,
                cancellationToken
            )
        );
        checks.AddRange(IssuerName(endorsement.Issuer.Name));
        checks.Add(
            about.Contains(endorsement.Endorsed)
                ? CredentialCheck.Passed(CheckNames.Endorsed)
                : CredentialCheck.Failed(
                    CheckNames.Endorsed,
                    CheckReasons.EndorsedOther,
                    endorsement.Endorsed
                )
        );
        return new EndorsementReport(checks, endorsement);
    }

    private static (SecuredText Secured, EndorsementReader Reader)? ReadEndorsement(
        string text,
        VerificationOptions options,
        List<CredentialCheck> checks
    )
    {
        try
        {
            var secured = SecuredText.Read(text, options.MaxBytes);
            checks.Add(CredentialCheck.Passed(CheckNames.Json));
            if (Unfamiliar.EarlierShape(secured.Json) is { } earlier)
            {
                checks.Add(earlier);
                return null;
            }
            var reader = new EndorsementReader(secured.Json);
            checks.Add(
                reader.Problem is { } problem
                    ? CredentialCheck.Failed(CheckNames.Structure, problem.Reason, problem.Path)
                    : CredentialCheck.Passed(CheckNames.Structure)
            );
            return reader.Problem is null ? (secured, reader) : null;
        }
        catch (RefusedInputException e)
        {
            checks.Add(CredentialCheck.Failed(CheckNames.Json, e.Reason, e.Message));
            return null;
        }
    }
}
