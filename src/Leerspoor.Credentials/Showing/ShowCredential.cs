using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Showing;

/// <summary>A credential for whoever holds its address, signed in or not, verified at this moment.</summary>
internal sealed class ShowCredential(LeerspoorDb db, VerifyCredential verify)
{
    public sealed record View(CredentialCard Card, string Criteria, VerifiedCredential Verified)
    {
        public IReadOnlyList<string> Evidence =>
            [
                .. (Verified.Says?.Evidence ?? [])
                    .Select(evidence => evidence.Narrative)
                    .OfType<string>(),
            ];
    }

    public async Task<Outcome<View>> HandleAsync(CredentialId id, CancellationToken ct)
    {
        var credentials = db.AcrossRegions<Credential>().Where(c => c.Id == id);
        var achievements = db.AcrossRegions<Achievement>();
        var card = await CredentialCards.In(credentials, achievements).SingleOrDefaultAsync(ct);
        if (card is null)
            return CredentialsRefusals.Unknown;

        var json = await credentials.Select(c => c.Json).SingleAsync(ct);
        var verified = await verify.HandleAsync(json, ct);
        var criteria = verified.Says?.Subject.Achievement.CriteriaNarrative ?? "";
        return new View(card, criteria, verified);
    }
}
