using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>The API of Open Badges 3.0 to the letter: the shapes that it takes, and the answers to what it does not have.</summary>
public sealed class WalletApiShapeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_profile_as_the_specification_writes_it_is_taken()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(
            stage.Participant,
            $"{WalletApp.Profile} {WalletApp.Change}"
        );
        using var put = await wallet.CallAsync(
            "/profile",
            token,
            """
            {
              "type": "Profile",
              "name": "Iemand anders",
              "familyNamePrefix": "van",
              "patronymicName": "Pietersdochter",
              "image": {"id": "https://wallet.example/ik.png", "type": "Image"},
              "official": "De directeur",
              "dateOfBirth": "1990-01-01",
              "address": {"type": ["Address"], "addressCountry": "NL"},
              "otherIdentifier": [{"type": "IdentifierEntry", "identifier": "7", "identifierType": "systemId"}],
              "endorsement": [],
              "endorsementJwt": []
            }
            """,
            HttpMethod.Put
        );
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = JsonNode.Parse(await put.Content.ReadAsStringAsync())!;
        kept["name"]!.GetValue<string>().ShouldBe(stage.Participant.Actor.Name);
        kept["familyNamePrefix"]!.GetValue<string>().ShouldBe("van");
        kept["dateOfBirth"].ShouldBeNull();

        using var get = await wallet.CallAsync("/profile", token);
        var read = JsonNode.Parse(await get.Content.ReadAsStringAsync())!;
        JsonNode.DeepEquals(read, kept).ShouldBeTrue();
        read["@context"]![0]!.GetValue<string>().ShouldBe("https://www.w3.org/ns/credentials/v2");
        read["@context"]![1]!
            .GetValue<string>()
            .ShouldBe("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    }

    [Theory]
    [InlineData("""{"type":"Persoon"}""")]
    [InlineData("""{"type":["Persoon"]}""")]
    [InlineData("""{"type":"Profile","name":7}""")]
    [InlineData(
        """{"type":"Profile","image":"https://wallet.example/ik.png","otherIdentifier":7}"""
    )]
    [InlineData("""{"type":"Profile","image":7}""")]
    [InlineData("""{"type":"Profile","official":{}}""")]
    [InlineData("""{"type":"Profile","familyNamePrefix":[]}""")]
    [InlineData("""{"type":"Profile","address":"straat"}""")]
    [InlineData("""{"type":"Profile","description":null}""")]
    public async Task A_profile_in_another_shape_is_refused(string body)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Change);
        using var answer = await wallet.CallAsync("/profile", token, body, HttpMethod.Put);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(answer)).ShouldBe("invalid_data");
    }

    [Theory]
    [InlineData("DELETE", "/credentials", HttpStatusCode.MethodNotAllowed, "not_allowed")]
    [InlineData("PUT", "/credentials", HttpStatusCode.MethodNotAllowed, "not_allowed")]
    [InlineData("POST", "/profile", HttpStatusCode.MethodNotAllowed, "not_allowed")]
    [InlineData("POST", "/discovery/", HttpStatusCode.MethodNotAllowed, "not_allowed")]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "unknown")]
    [InlineData("DELETE", "/credentials/7", HttpStatusCode.NotFound, "unknown")]
    [InlineData("GET", "", HttpStatusCode.NotFound, "unknown")]
    public async Task What_is_not_there_is_told_in_the_words_of_the_protocol(
        string method,
        string path,
        HttpStatusCode status,
        string code
    )
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var answer = await wallet.CallAsync(path, null, null, new HttpMethod(method));
        answer.StatusCode.ShouldBe(status);
        (await CodeAsync(answer)).ShouldBe(code);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        if (status == HttpStatusCode.MethodNotAllowed)
            answer.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/oauth/token", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/openid4vci/nonce", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/oauth/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openid4vci/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openid4vci/aanbod/verzonnen", HttpStatusCode.NotFound)]
    public async Task The_same_goes_for_the_doors_beside_it(
        string method,
        string path,
        HttpStatusCode status
    )
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"].ShouldNotBeNull();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("POST", "/credentials", "application/xml")]
    [InlineData("POST", "/credentials", "multipart/form-data; boundary=x")]
    [InlineData("POST", "/credentials", "image/png")]
    [InlineData("PUT", "/profile", "application/xml")]
    [InlineData("PUT", "/profile", "text/plain")]
    public async Task Another_kind_of_body_is_refused(string method, string path, string type)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(
            stage.Participant,
            $"{WalletApp.Add} {WalletApp.Change}"
        );
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/ims/ob/v3p0{path}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("--x--")),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBeOneOf(
            HttpStatusCode.UnsupportedMediaType,
            HttpStatusCode.BadRequest
        );
        (await CodeAsync(answer)).ShouldBe("invalid_data");
    }

    [Fact]
    public async Task Why_not_stands_in_words_of_the_specification()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Read);
        using var none = await wallet.CallAsync("/credentials", null);
        (await CodeAsync(none)).ShouldBe("unauthorizedrequest");
        using var other = await wallet.CallAsync("/profile", token);
        (await CodeAsync(other)).ShouldBe("forbidden");
        using var query = await wallet.CallAsync("/credentials?limit=0", token);
        (await CodeAsync(query)).ShouldBe("invalid_query_parameter");
    }

    [Fact]
    public async Task Discovery_says_what_every_answer_looks_like()
    {
        using var client = await app.AnonymousAsync();
        var found = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/ims/ob/v3p0/discovery", UriKind.Relative))
        )!;
        foreach (var (path, operations) in found["paths"]!.AsObject())
        foreach (var (method, operation) in operations!.AsObject())
        foreach (var (status, response) in operation!["responses"]!.AsObject())
        {
            var schema = response!["content"]!["application/json"]!["schema"]!["$ref"]!.ToString();
            var name = schema.Split('/')[^1];
            found["components"]!["schemas"]![name].ShouldNotBeNull($"{method} {path} {status}");
            (name == "Imsx_StatusInfo").ShouldBe(!status.StartsWith('2'));
        }
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        said["imsx_codeMajor"]!.GetValue<string>().ShouldBe("failure");
        return said["imsx_codeMinor"]!["imsx_codeMinorField"]![0]![
            "imsx_codeMinorFieldValue"
        ]!.GetValue<string>();
    }
}
