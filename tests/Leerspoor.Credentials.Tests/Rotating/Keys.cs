using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Rotating;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests.Rotating;

/// <summary>New keys and lost ones, and a stranger who fetches what is published.</summary>
internal static class Keys
{
    /// <summary>As an administrator does on the page.</summary>
    public static async Task ReplaceAsync(CredentialsStage stage)
    {
        var administrator = await stage.Region.PersonAsync(Role.Administrator);
        stage.App.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await stage.App.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<ReplaceKey>()
                    .HandleAsync(administrator.Actor, CancellationToken.None)
        );
        outcome.Refusal.ShouldBeNull();
    }

    /// <summary>The badge is of a retired key whose seed was encrypted with something that is gone.</summary>
    public static Task LoseAsync(CredentialsStage stage, CredentialCard card) =>
        stage.Region.WithDbAsync(async db =>
        {
            using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
            var lost = SigningKey.Made(
                DidKey.Of(key.PublicKey),
                DidKey.VerificationMethodOf(key.PublicKey),
                key.PublicKey.Multikey,
                Convert.ToBase64String(new byte[64]),
                stage.App.Clock.Now
            );
            lost.Retire(stage.App.Clock.Now);
            db.Add(lost);
            await db.SaveChangesAsync();
            await db.Set<Credential>()
                .Where(c => c.Id == card.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.SigningKeyId, lost.Id));
        });

    public static async Task<JsonNode> FetchedAsync(LeerspoorApp app, string address)
    {
        using var client = await app.AnonymousAsync();
        return JsonNode.Parse(
            await client.GetStringAsync(new Uri(new Uri(address).AbsolutePath, UriKind.Relative))
        )!;
    }

    /// <summary>Fetches keys and lists as any verifier elsewhere would.</summary>
    public sealed class Fetcher(LeerspoorApp app) : IVerificationKeys, IStatusSource
    {
        public async ValueTask<KeyLookup> FindAsync(string verificationMethod, CancellationToken _)
        {
            var did = verificationMethod.Split('#')[0];
            return DidWeb.TryGetDocumentUrl(did, out var url)
                ? DidDocument.Find(await TextAsync(url.AbsolutePath), did, verificationMethod)
                : KeyLookup.Unavailable;
        }

        public async ValueTask<StatusAnswer> FindAsync(
            StatusListEntry entry,
            CancellationToken _
        ) =>
            StatusAnswer.Fetched(await TextAsync(new Uri(entry.StatusListCredential).AbsolutePath));

        private async Task<string> TextAsync(string path)
        {
            using var client = await app.AnonymousAsync();
            return await client.GetStringAsync(new Uri(path, UriKind.Relative));
        }
    }
}
