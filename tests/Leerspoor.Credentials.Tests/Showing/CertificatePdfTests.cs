using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Showing;

public sealed partial class CertificatePdfTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_certificate_is_a_tagged_Dutch_PDF_with_fonts_and_the_badge_in_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();

        var pdf = Encoding.Latin1.GetString(await GetAsync(card));

        pdf.ShouldStartWith("%PDF-1.7");
        pdf.ShouldContain("/Marked true");
        pdf.ShouldContain("/Lang(nl-NL)");
        pdf.ShouldContain("/S/H1/");
        pdf.ShouldContain("/S/Figure/");
        pdf.ShouldContain("/FontFile2");
        pdf.ShouldContain("/AFRelationship/Source");
        Attached(pdf).ShouldBe(await stage.SignedAsync(card));
    }

    [Fact]
    public async Task Whoever_gets_the_paper_as_a_file_can_have_it_checked()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var pdf = await GetAsync(await stage.IssuedAsync());

        (await VerdictAsync(pdf))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        (await VerdictAsync([.. "%PDF-1.7\ntrailer <</Root 1 0 R>>"u8]))["reason"]!
            .GetValue<string>()
            .ShouldBe("pdf.without-badge");
        (await VerdictAsync([.. "%PDF-1.7\ntrailer <</Encrypt 1 0 R>>"u8]))["reason"]!
            .GetValue<string>()
            .ShouldBe("pdf.malformed");
    }

    private async Task<JsonNode> VerdictAsync(byte[] file)
    {
        using var client = await app.AnonymousAsync();
        using var body = new ByteArrayContent(file);
        using var answer = await client.PostAsync(new Uri("/api/verify", UriKind.Relative), body);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    [Fact]
    public async Task Of_a_badge_that_does_not_count_there_is_none()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var client = await app.AnonymousAsync();
        var address = new Uri($"{card.Path}/certificaat.pdf", UriKind.Relative);
        await stage.ChangeAsync(stage.Coach.Actor, StatusChange.Suspend, "Navraag", card);
        using var suspended = await client.GetAsync(address);
        suspended.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var unknown = await client.GetAsync(
            new Uri($"/credentials/{Guid.CreateVersion7()}/certificaat.pdf", UriKind.Relative)
        );
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_ticked_ones_come_in_one_zip()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var cards = new[]
        {
            await stage.IssuedAsync(Guid.CreateVersion7()),
            await stage.IssuedAsync(Guid.CreateVersion7()),
        };

        using var response = await ZipAsync(stage.Coach, cards);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.Name)
            .ShouldBe(cards.Select(card => $"certificaat-{card.Id.Value:N}.pdf"), true);
        zip.Entries.ShouldAllBe(entry => entry.Length > 10_000);
    }

    [Fact]
    public async Task For_a_stranger_there_is_no_zip()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var response = await ZipAsync(await stage.Region.PersonAsync(Role.Coach), card);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<byte[]> GetAsync(CredentialCard card)
    {
        using var client = await app.AnonymousAsync();
        using var response = await client.GetAsync(
            new Uri($"{card.Path}/certificaat.pdf", UriKind.Relative)
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HttpResponseMessage> ZipAsync(
        TestPerson person,
        params CredentialCard[] cards
    )
    {
        using var visitor = await person.SignedInAsync();
        await visitor.GetAsync("/badges-beheer/uitgereikt");
        var token = visitor
            .Page.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. cards.Select(card => KeyValuePair.Create("Input.Chosen", card.Id.Value.ToString())),
        ]);
        return await visitor.Client.PostAsync(
            new Uri("/badges-beheer/uitgereikt/certificaten.zip", UriKind.Relative),
            form
        );
    }

    private static string Attached(string pdf)
    {
        var match = Embedded().Match(pdf);
        var bytes = Encoding.Latin1.GetBytes(
            pdf.Substring(
                match.Index + match.Length,
                int.Parse(
                    match.Groups["length"].Value,
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
        );
        using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(
        @"/Type/EmbeddedFile[^\n]*/Length (?<length>\d+)>>\nstream\n",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Embedded();
}
