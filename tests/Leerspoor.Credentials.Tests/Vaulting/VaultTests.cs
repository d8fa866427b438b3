using System.Net;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Vaulting;

public sealed class VaultTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 Diploma van Samira"u8];

    [Fact]
    public async Task A_participant_keeps_a_paper_gets_it_back_and_throws_it_away()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var participant = await stage.Participant.SignedInAsync();
        (await KeepAsync(stage.Participant.Actor, Pdf)).Refusal.ShouldBeNull();
        await participant.GetAsync("/mijn/documenten");
        participant.Text.ShouldContain("Mijn diploma");
        var address = participant.Page.QuerySelector("a[href$='/bestand']")!.GetAttribute("href")!;

        using var file = await participant.Client.GetAsync(new Uri(address, UriKind.Relative));
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");

        await participant.SubmitAsync("form:has([value^='remove'])");
        using var gone = await participant.Client.GetAsync(new Uri(address, UriKind.Relative));
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task In_the_database_nothing_can_be_read_and_everybody_has_another_key()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var other = await stage.Region.PersonAsync(Role.Participant);
        await KeepAsync(stage.Participant.Actor, Pdf);
        await KeepAsync(stage.Participant.Actor, Pdf);
        await KeepAsync(other.Actor, Pdf);

        await stage.Region.WithDbAsync(async db =>
        {
            var kept = await db.Set<VaultDocument>().AsNoTracking().ToListAsync();
            kept.Count.ShouldBe(3);
            kept.ShouldAllBe(one =>
                !System.Text.Encoding.Latin1.GetString(one.Locked).Contains("Diploma")
            );
            (await db.Set<VaultKey>().CountAsync()).ShouldBe(2);
        });
    }

    [Fact]
    public async Task First_papers_at_one_moment_are_all_kept_and_all_open()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var actor = stage.Participant.Actor;

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => KeepAsync(actor, Pdf)));

        kept.ShouldAllBe(one => one.Refusal == null);
        var lines = (await OwnAsync(actor, own => own.HandleAsync(actor, default))).Value!.Lines;
        lines.Count.ShouldBe(6);
        foreach (var line in lines)
            (
                await OwnAsync(actor, own => own.OpenAsync(actor, line.Id, default))
            ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_changed_or_exchanged_in_the_database_does_not_open_and_without_its_key_nothing_does()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var actor = stage.Participant.Actor;
        await KeepAsync(actor, Pdf);
        var id = (await OwnAsync(actor, own => own.HandleAsync(actor, default))).Value!.Lines[0].Id;

        await stage.Region.WithDbAsync(async db =>
        {
            var kept = await db.Set<VaultDocument>().AsNoTracking().SingleAsync(d => d.Id == id);
            var moved = new VaultDocument
            {
                Id = VaultDocumentId.New(),
                OwnerId = kept.OwnerId,
                Name = "Verwisseld",
                Kind = kept.Kind,
                Size = kept.Size,
                Locked = kept.Locked,
                AddedAt = kept.AddedAt,
            };
            db.Add(moved);
            await db.SaveChangesAsync();
            (
                await OwnAsync(actor, own => own.OpenAsync(actor, moved.Id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        });
        (await OwnAsync(actor, own => own.OpenAsync(actor, id, default))).Refusal.ShouldBeNull();

        await stage.Region.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<VaultKey>().SingleAsync(key => key.PersonId == actor.Person));
            await db.SaveChangesAsync();
        });
        (await OwnAsync(actor, own => own.OpenAsync(actor, id, default))).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
    }

    [Fact]
    public async Task What_is_no_photo_or_PDF_does_not_come_in_whatever_it_is_called()
    {
        var stage = await CredentialsStage.SetAsync(app);
        foreach (
            var content in new[]
            {
                "<svg onload='alert(1)'/>"u8.ToArray(),
                "MZ\0\0"u8.ToArray(),
                [],
                [.. Pdf, .. new byte[KeepDocument.MaxBytes]],
            }
        )
            (await KeepAsync(stage.Participant.Actor, content)).Refusal.ShouldBe(
                CredentialsRefusals.DocumentInvalid
            );
        (await KeepAsync(stage.Participant.Actor, Pdf, name: " ")).Refusal!.Field.ShouldBe("Name");
    }

    [Fact]
    public async Task For_a_stranger_there_is_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var actor = stage.Participant.Actor;
        await KeepAsync(actor, Pdf);
        var id = (await OwnAsync(actor, own => own.HandleAsync(actor, default))).Value!.Lines[0].Id;
        Actor[] strangers =
        [
            stage.Coach.Actor,
            (await stage.Region.PersonAsync(Role.Administrator)).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Participant)).Actor,
            actor with
            {
                OnlyAbout = actor.Person,
            },
        ];

        foreach (var stranger in strangers)
        {
            (
                await OwnAsync(stranger, own => own.OpenAsync(stranger, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (
                await OwnAsync(stranger, own => own.RemoveAsync(stranger, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
        (
            await OwnAsync(strangers[0], own => own.HandleAsync(strangers[0], default))
        ).Value!.Lines.ShouldBeEmpty();
        (
            await OwnAsync(strangers[^1], own => own.HandleAsync(strangers[^1], default))
        ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        (await KeepAsync(strangers[^1], Pdf)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }

    private Task<Outcome<Done>> KeepAsync(
        Actor actor,
        byte[] content,
        string name = "Mijn diploma"
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<KeepDocument>()
                    .HandleAsync(
                        actor,
                        new() { Name = name },
                        new FormFile(new MemoryStream(content), 0, content.Length, "f", "f.pdf"),
                        CancellationToken.None
                    )
        );

    private Task<Outcome<T>> OwnAsync<T>(Actor actor, Func<OwnDocuments, Task<Outcome<T>>> act) =>
        app.InRegionAsync(
            actor.Region,
            services => act(services.GetRequiredService<OwnDocuments>())
        );
}
