using System.Collections.Concurrent;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Data.Tests;

public sealed record NewsOfTheDay(string Headline, int FailFirst);

public sealed class OutboxTests(OutboxTests.NewsApp app) : IClassFixture<OutboxTests.NewsApp>
{
    [Fact]
    public async Task News_that_was_saved_is_delivered_in_its_own_region()
    {
        var region = await TestRegion.FoundAsync(app);
        await AnnounceAsync(region, new NewsOfTheDay("Nieuwe fietswerkplaats", 0));

        (await app.HeardAsync("Nieuwe fietswerkplaats")).ShouldBe(region.Id.Value);
    }

    [Fact]
    public async Task News_whose_reader_fails_is_offered_again()
    {
        var region = await TestRegion.FoundAsync(app);
        await AnnounceAsync(region, new NewsOfTheDay("Tweede kans", 1));
        var heard = app.HeardAsync("Tweede kans");
        while (!heard.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await AnnounceAsync(region, new NewsOfTheDay("Wekker", 0));
            await Task.WhenAny(heard, Task.Delay(200));
        }

        app.Attempts["Tweede kans"].ShouldBeGreaterThan(1);
        (await heard).ShouldBe(region.Id.Value);
    }

    [Fact]
    public async Task News_of_a_transaction_that_was_not_saved_is_never_told()
    {
        var region = await TestRegion.FoundAsync(app);
        await region.WithDbAsync(db =>
        {
            db.Announce(new NewsOfTheDay("Nooit gezegd", 0));
            return Task.CompletedTask;
        });
        await region.WithDbAsync(async db =>
            (
                await db.Outbox.AnyAsync(message => message.Payload.Contains("Nooit gezegd"))
            ).ShouldBeFalse()
        );
    }

    private static Task AnnounceAsync(TestRegion region, NewsOfTheDay news) =>
        region.WithDbAsync(async db =>
        {
            db.Announce(news);
            await db.SaveChangesAsync();
        });

    public sealed class NewsApp : LeerspoorApp
    {
        public ConcurrentDictionary<string, int> Attempts { get; } = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, TaskCompletionSource<Guid>> heard = new(
            StringComparer.Ordinal
        );

        public Task<Guid> HeardAsync(string headline) =>
            Ear(headline).Task.WaitAsync(TimeSpan.FromSeconds(60));

        public TaskCompletionSource<Guid> Ear(string headline) =>
            heard.GetOrAdd(headline, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(this);
                services.AddNewsReader<NewsOfTheDay, Listener>();
            });
        }
    }

    private sealed class Listener(NewsApp app, RegionScope region) : INewsReader<NewsOfTheDay>
    {
        public Task ReadAsync(NewsOfTheDay news, CancellationToken ct)
        {
            if (app.Attempts.AddOrUpdate(news.Headline, 1, (_, n) => n + 1) <= news.FailFirst)
                throw new InvalidOperationException("Not now.");

            app.Ear(news.Headline).TrySetResult(region.Current!.Value.Value);
            return Task.CompletedTask;
        }
    }
}
