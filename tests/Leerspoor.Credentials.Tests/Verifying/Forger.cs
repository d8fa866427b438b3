using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Tests.Verifying;

/// <summary>Makes badges outside this installation, honest ones and others.</summary>
internal sealed class Forger : IDisposable
{
    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(
        Ed25519PrivateKey.NewSeed()
    );

    public string DidKeyIssuer => DidKey.Of(key.PublicKey);

    /// <summary>Who stands in the badge: in plain letters unless another kind is given.</summary>
    public IdentityObject Holder { get; set; } = new("name", "Samira Yilmaz", false, null);

    /// <summary>Under a did:key of its own, with any name on it.</summary>
    public string Sign(DateTimeOffset now, StatusListEntry? status = null) =>
        Sign(DidKeyIssuer, DidKey.VerificationMethodOf(key.PublicKey), now, status);

    /// <summary>As if it were this did:web.</summary>
    public string SignAs(string did, DateTimeOffset now) =>
        Sign(did, DidWeb.VerificationMethodOf(did, key.PublicKey), now, null);

    public void Dispose() => key.Dispose();

    private string Sign(
        string issuer,
        string method,
        DateTimeOffset now,
        StatusListEntry? status
    ) =>
        new CredentialSigner(key, method).Sign(
            new AchievementCredential
            {
                Id = "urn:uuid:0f3b6f0e-2d8e-4c39-a7f0-6a3d2ad0c111",
                Issuer = new Profile { Id = issuer, Name = "De Werkschakel" },
                ValidFrom = now,
                Status = status,
                Subject = new AchievementSubject
                {
                    Identifiers = [Holder],
                    Achievement = new OpenBadges.Achievement
                    {
                        Id = "urn:uuid:0f3b6f0e-2d8e-4c39-a7f0-6a3d2ad0c112",
                        Name = "Medewerker magazijn",
                        Description = "Nagemaakt.",
                        CriteriaNarrative = "Niets.",
                    },
                },
            },
            now
        );
}
