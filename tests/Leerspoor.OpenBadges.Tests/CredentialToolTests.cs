using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.CredentialTool;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests;

/// <summary>Suites of others are pointed at the library through its command.</summary>
public sealed class CredentialToolTests
{
    private const string Seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    // what a test suite sends: no badge, only what every credential has
    private const string Any = """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:anyone",
         "credentialSubject":{"id":"did:example:subject"}}
        """;

    [Theory]
    [InlineData("jcs", "{\"b\": 1.0, \"a\": \"é\"}", "{\"a\":\"é\",\"b\":1}")]
    [InlineData("canon", "_:x <urn:p> _:x .\n", "_:c14n0 <urn:p> _:c14n0 .\n")]
    public async Task What_is_canonical_is_written_out(string command, string given, string written)
    {
        var (exit, output, _) = await RunAsync(given, command);

        exit.ShouldBe(Command.Done);
        output.ShouldBe(written);
    }

    [Theory]
    [InlineData("eddsa-rdfc-2022")]
    [InlineData("eddsa-jcs-2022")]
    public async Task Any_credential_is_signed_and_checked(string suite)
    {
        var (signing, signed, _) = await RunAsync(Any, "sign", suite, Seed);
        signing.ShouldBe(Command.Done);

        (await RunAsync(signed, "verify")).Exit.ShouldBe(Command.Done);
        var (changed, answer, _) = await RunAsync(
            signed.Replace("did:example:subject", "did:example:other", StringComparison.Ordinal),
            "verify"
        );
        changed.ShouldBe(Command.Refused);
        answer.ShouldContain("proof.signature");
        (await RunAsync(signed, "badge")).Output.ShouldContain("structure");
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", Command.Refused, "jcs")]
    [InlineData("", Command.Misused)]
    [InlineData("", Command.Misused, "dance")]
    [InlineData(Any, Command.Misused, "sign", "eddsa-jcs-2022", "abc")]
    [InlineData(Any, Command.Misused, "sign", "ecdsa-rdfc-2019", Seed)]
    [InlineData("[]", Command.Refused, "sign", "eddsa-jcs-2022", Seed)]
    public async Task What_cannot_be_done_is_said_and_has_its_exit_code(
        string given,
        int exit,
        params string[] command
    )
    {
        var (code, output, trouble) = await RunAsync(given, command);

        code.ShouldBe(exit);
        output.ShouldBeEmpty();
        trouble.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_suite_issues_and_verifies_over_HTTP()
    {
        using var issuer = Issuer.FromSeed(Seed);
        await using var api = VcApi.Build("http://127.0.0.1:0", issuer);
        await api.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient
        {
            BaseAddress = new Uri(
                api.Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()!
                    .Addresses.Single()
            ),
        };

        var (issued, answer) = await PostAsync(
            client,
            "/credentials/issue",
            $$$"""{"credential":{{{Any}}},"options":{"cryptosuite":"eddsa-jcs-2022"}}"""
        );
        issued.ShouldBe(HttpStatusCode.Created);
        var credential = answer["verifiableCredential"]!;
        credential["issuer"]!.GetValue<string>().ShouldBe(issuer.Did);
        credential["proof"]![0]!["cryptosuite"]!.GetValue<string>().ShouldBe("eddsa-jcs-2022");
        (await VerifyAsync(client, credential.ToJsonString())).ShouldBe(HttpStatusCode.OK);
        credential["issuer"] = "did:example:else";
        (await VerifyAsync(client, credential.ToJsonString())).ShouldBe(HttpStatusCode.BadRequest);
        foreach (var bad in new[] { "{}", "[", "{\"credential\":3}", "{\"credential\":{}}" })
            (await PostAsync(client, "/credentials/issue", bad)).Status.ShouldBe(
                HttpStatusCode.BadRequest
            );
    }

    private static async Task<HttpStatusCode> VerifyAsync(HttpClient client, string credential) =>
        (
            await PostAsync(
                client,
                "/credentials/verify",
                $$$"""{"verifiableCredential":{{{credential}}}}"""
            )
        ).Status;

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        HttpClient client,
        string path,
        string json
    )
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        return (
            answer.StatusCode,
            JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? new JsonObject()
        );
    }

    private static async Task<(int Exit, string Output, string Trouble)> RunAsync(
        string given,
        params string[] command
    )
    {
        using var input = new StringReader(given);
        await using var output = new StringWriter();
        await using var trouble = new StringWriter();
        var exit = await Command.RunAsync(command, input, output, trouble);
        return (exit, output.ToString(), trouble.ToString());
    }
}
