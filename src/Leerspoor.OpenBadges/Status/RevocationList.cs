using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// The list of revoked credentials that Open Badges 3.0 readers know best (1EdTech Revocation List Status Method 1.0): plain JSON with the ids. It tells
/// everyone which credentials were revoked, so a Bitstring Status List is kinder; this one is for readers that know no other.
/// </summary>
public sealed record RevocationList
{
    /// <summary>The <c>type</c> of a <c>credentialStatus</c> that leads to such a list; its <c>id</c> is the address.</summary>
    public const string StatusType = "1EdTechRevocationList";

    /// <summary>Its URL.</summary>
    public required string Id { get; init; }

    /// <summary>The issuer's id; the same as of the credentials in it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The ids of the credentials that were revoked.</summary>
    public IReadOnlyList<string> Revoked { get; init; } = [];

    /// <summary>The list as JSON. It is not signed: its address in the credential is what makes it the issuer's.</summary>
    public string Write() =>
        JsonWriting.Write(
            new JsonMap()
                .With("id", Id)
                .With("issuer", Issuer)
                .With(
                    "revokedCredential",
                    new JsonList(
                        Revoked
                            .Select(id =>
                                (JsonItem)
                                    new JsonMap().With("id", id).With("revoked", new JsonFlag(true))
                            )
                            .ToList()
                    )
                )
        );

    // whether it names the credential; null when it is no list, or another issuer's
    internal static bool? Judge(string text, string credential, string issuedBy, int maxBytes)
    {
        try
        {
            var json = JsonReading.ReadMap(text, maxBytes);
            var issuer = json.TextOf("issuer") ?? (json["issuer"] as JsonMap)?.TextOf("id");
            if (issuer != issuedBy || !json.TryGet("revokedCredential", out var list))
                return null;
            return list.AsItems()
                .OfType<JsonMap>()
                .Any(e =>
                    e.TextOf("id") == credential && e["revoked"] is not JsonFlag { Value: false }
                );
        }
        catch (RefusedInputException)
        {
            return null;
        }
    }
}
