using System.Net;
using System.Net.Sockets;
using Leerspoor.Credentials.Fetching;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Fetching;

public class GuardedClientTests
{
    private static readonly Uri There = new("https://elders.example/badge");

    [Fact]
    public async Task What_is_there_is_fetched()
    {
        var fetched = await GetAsync(new StubWeb().With(There.AbsoluteUri, "badge"));
        fetched.Problem.ShouldBeNull();
        fetched.Body.ShouldBe("badge"u8.ToArray());
    }

    [Fact]
    public async Task A_redirect_is_followed_a_few_times()
    {
        var web = new StubWeb()
            .Moved(There.AbsoluteUri, "/b")
            .With("https://elders.example/b", "badge");
        (await GetAsync(web)).Body.ShouldBe("badge"u8.ToArray());

        var round = new StubWeb().Moved(There.AbsoluteUri, There.AbsoluteUri);
        (await GetAsync(round)).Problem.ShouldBe(FetchProblem.Unreachable);
        round.Asked.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://elders.example/")]
    [InlineData("https://localhost/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_to_ones_own_network_is_not_followed(string to)
    {
        var web = new StubWeb().Moved(There.AbsoluteUri, to).With(to, "geheim");
        (await GetAsync(web)).Problem.ShouldBe(FetchProblem.NotAllowed);
        web.Asked.ShouldBe([There.AbsoluteUri]);
    }

    [Fact]
    public async Task Nothing_larger_than_agreed_is_read()
    {
        var large = new string('a', GuardedClient.MaxBytes + 1);
        (await GetAsync(new StubWeb().With(There.AbsoluteUri, large))).Problem.ShouldBe(
            FetchProblem.TooLarge
        );
        (
            await GetAsync(new StubWeb { HidesLength = true }.With(There.AbsoluteUri, large))
        ).Problem.ShouldBe(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task What_is_not_there_is_not_there() =>
        (await GetAsync(new StubWeb())).Problem.ShouldBe(FetchProblem.Unreachable);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("::1")]
    public async Task A_name_that_leads_to_ones_own_network_gets_no_connection(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var lookedUp = new List<string>();
        using var network = OutsideNetwork.Guarded(
            (host, _) =>
            {
                lookedUp.Add(host);
                // one honest address among them does not help
                return Task.FromResult<IPAddress[]>([
                    IPAddress.Parse("93.184.216.34"),
                    IPAddress.Parse(address),
                ]);
            }
        );
        using var client = new GuardedClient(network);

        (await client.GetAsync(There, "*/*", CancellationToken.None)).Problem.ShouldBe(
            FetchProblem.Unreachable
        );
        lookedUp.ShouldBe(["elders.example"]);
        listener.Pending().ShouldBeFalse();
    }

    private static async Task<Fetched> GetAsync(StubWeb web)
    {
        using var network = new OutsideNetwork(web);
        using var client = new GuardedClient(network);
        return await client.GetAsync(There, "*/*", CancellationToken.None);
    }
}
