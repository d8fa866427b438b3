using System.Net;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Verifying;

public sealed class VerifyPageTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has([name='Input.Text'])";

    [Fact]
    public async Task A_pasted_badge_is_genuine()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());

        using var visitor = await PasteAsync(signed);

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Deze badge is echt en geldig");
        visitor.Text.ShouldContain("Samira Yilmaz");
    }

    [Fact]
    public async Task The_address_of_a_badge_of_this_installation_will_do()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();

        foreach (var address in new[] { card.Path, $"https://localhost{card.Path}" })
        {
            using var visitor = await PasteAsync(address);
            visitor.Text.ShouldContain("Deze badge is echt en geldig");
        }
    }

    [Theory]
    [InlineData("", "Kies een bestand, of plak een badge of een adres.")]
    [InlineData("https://10.0.0.7/credentials/1", "Naar dit adres gaan wij niet.")]
    [InlineData("http://elders.example/credentials/1", "Naar dit adres gaan wij niet.")]
    [InlineData("/credentials/geen-id", "Op dit adres staat geen badge.")]
    public async Task What_cannot_be_read_is_refused_and_kept(string typed, string words)
    {
        using var visitor = await PasteAsync(typed);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain(words);
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe(typed);
    }

    [Fact]
    public async Task Nonsense_gets_a_plain_answer_and_no_error()
    {
        using var visitor = await PasteAsync("{ <script>alert(1)</script>");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Dit is geen badge die wij kunnen lezen.");
    }

    [Fact]
    public async Task A_look_alike_gets_a_warning_and_not_the_green_answer()
    {
        using var forger = new Forger();

        using var visitor = await PasteAsync(forger.Sign(app.Clock.Now));

        visitor.Text.ShouldContain("Pas op: wij kennen de gever niet");
        visitor.Text.ShouldNotContain("echt en geldig");
        visitor.Text.ShouldContain("De Werkschakel (onbekend bij deze website)");
    }

    [Fact]
    public async Task An_uploaded_file_is_read()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());

        var (status, page) = await UploadAsync(signed);

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("Deze badge is echt en geldig");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_at_the_field()
    {
        var (status, page) = await UploadAsync(new string('x', 1024 * 1024 + 1));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Dit bestand is te groot.");
    }

    private async Task<WebVisitor> PasteAsync(string text)
    {
        var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/controleren");
        await visitor.SubmitAsync(Form, ("Input.Text", text));
        return visitor;
    }

    private async Task<(HttpStatusCode Status, string Page)> UploadAsync(string text)
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/controleren");
        using var content = new MultipartFormDataContent();
        foreach (
            var hidden in visitor.Page.QuerySelector(Form)!.QuerySelectorAll("input[type=hidden]")
        )
            content.Add(
                new StringContent(hidden.GetAttribute("value")!),
                hidden.GetAttribute("name")!
            );
        content.Add(new StringContent(""), "Input.Text");
        content.Add(new StringContent(text), "Input.File", "badge.json");
        using var response = await visitor.Client.PostAsync(
            new Uri("/controleren", UriKind.Relative),
            content
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
