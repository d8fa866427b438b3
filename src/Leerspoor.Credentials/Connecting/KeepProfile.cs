using System.Text.Json.Nodes;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// The profile of the holder in the API of Open Badges 3.0 (6.2.4): who it is comes from here and cannot be changed by a program; what else somebody wants to say
/// about themselves to programs can. Another name than ours is no mistake, it is not kept: the answer says what is. Nothing of it ends up in a badge.
/// </summary>
internal sealed class KeepProfile(LeerspoorDb db, TimeProvider clock)
{
    public const int MaxBytes = 16 * 1024;
    private const int TextMax = 1000;
    public static readonly string[] Texts =
    [
        "description",
        "email",
        "phone",
        "url",
        "givenName",
        "familyName",
        "additionalName",
        "honorificPrefix",
        "honorificSuffix",
        "familyNamePrefix",
        "patronymicName",
    ];

    // What is not ours to change, and what a program gets back with it.
    private static readonly string[] Fixed = ["@context", "id", "type", "name"];

    public async Task<string> ReadAsync(Actor actor, CancellationToken ct)
    {
        var kept = await db.Set<WalletProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == actor.Person, ct);
        return Written(actor, kept is null ? [] : (JsonObject)JsonNode.Parse(kept.Json)!);
    }

    public async Task<Outcome<string>> HandleAsync(Actor actor, byte[] given, CancellationToken ct)
    {
        if (StrictJson.Read(given) is not JsonObject said)
            return CredentialsRefusals.ProfileInvalid;
        if (Wrong(actor, said) is { } wrong)
            return CredentialsRefusals.ProfileInvalid.At(wrong);

        var own = new JsonObject();
        foreach (var key in Texts)
            if (said[key] is JsonValue text)
                own[key] = text.GetValue<string>();
        var kept = await db.Set<WalletProfile>()
            .SingleOrDefaultAsync(profile => profile.PersonId == actor.Person, ct);
        if (kept is null)
            db.Add(kept = new WalletProfile { PersonId = actor.Person });
        kept.Say(own.ToJsonString(), clock.GetUtcNow());
        db.Audit(actor, "wallet.profile-changed", actor.Person);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // the first time, twice at one moment: the other one made the row
            db.ChangeTracker.Clear();
            kept = await db.Set<WalletProfile>()
                .SingleAsync(profile => profile.PersonId == actor.Person, ct);
            kept.Say(own.ToJsonString(), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        return Written(actor, own);
    }

    /// <summary>The first property that cannot be; null when all can.</summary>
    private static string? Wrong(Actor actor, JsonObject said)
    {
        foreach (var (key, value) in said)
        {
            if (Fixed.Contains(key) || ProfileShape.IsLeft(key, value))
                continue;
            if (
                !Texts.Contains(key)
                || value is not JsonValue text
                || !text.TryGetValue<string>(out var written)
                || written.Length > TextMax
            )
                return key;
            if (
                key == "url"
                && !(
                    Uri.TryCreate(written, UriKind.Absolute, out var url)
                    && url.Scheme is "http" or "https"
                )
            )
                return key;
        }

        if (!ProfileShape.IsProfile(said["type"]))
            return "type";
        if (said["id"] is { } id && Text(id) != BadgeWriter.HolderOf(actor.Person))
            return "id";
        return said["name"] is { } name && Text(name) is not { Length: <= TextMax } ? "name" : null;
    }

    private static string Written(Actor actor, JsonObject own)
    {
        var answer = new JsonObject
        {
            ["@context"] = new JsonArray(ContextUrls.Credentials, ContextUrls.OpenBadges),
            ["id"] = BadgeWriter.HolderOf(actor.Person),
            ["type"] = new JsonArray("Profile"),
            ["name"] = actor.Name,
        };
        foreach (var (key, value) in own)
            answer[key] = value!.DeepClone();
        return answer.ToJsonString();
    }

    private static string? Text(JsonNode? node) => StrictJson.Text(node);
}
