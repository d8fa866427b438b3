using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests.Endorsing;

/// <summary>Asks for endorsements and gives them, for tests.</summary>
internal static class EndorsementStage
{
    public static Task<Outcome<AskEndorsement.Made>> AskAsync(
        CredentialsStage stage,
        Actor actor,
        CredentialId id,
        AskEndorsement.Input? input = null
    ) =>
        stage.App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<AskEndorsement>()
                    .HandleAsync(
                        actor,
                        id,
                        input ?? new() { Receiver = "Bakkerij", Days = "14" },
                        CancellationToken.None
                    )
        );

    /// <summary>The secret at the end of the link.</summary>
    public static async Task<string> TokenAsync(CredentialsStage stage, CredentialCard card)
    {
        var made = await AskAsync(stage, stage.Coach.Actor, card.Id);
        made.Refusal.ShouldBeNull();
        return made.Value!.Address.Split('/')[^1];
    }

    public static GiveEndorsement.Input Typed() =>
        new()
        {
            Name = "Hans de Korte",
            Organisation = "Bakkerij De Korenaar",
            Position = "bedrijfsleider",
            Comment = "Altijd op tijd.",
            Typed = "hans de korte",
            Sure = "true",
        };

    /// <summary>As somebody who is not signed in: no region is known yet.</summary>
    public static async Task<Outcome<Done>> GiveAsync(
        LeerspoorApp app,
        string token,
        GiveEndorsement.Input input
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<GiveEndorsement>()
            .HandleAsync(token, input, CancellationToken.None);
    }

    public static Task<Outcome<AskEndorsement.View>> ShowAsync(
        CredentialsStage stage,
        Actor actor,
        CredentialId id
    ) =>
        stage.App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<AskEndorsement>()
                    .ShowAsync(actor, id, CancellationToken.None)
        );

    public static Task<Outcome<Done>> WithdrawAsync(
        CredentialsStage stage,
        Actor actor,
        CredentialId id,
        EndorsementId endorsement
    ) =>
        stage.App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<AskEndorsement>()
                    .WithdrawAsync(actor, id, endorsement, CancellationToken.None)
        );
}
