using System.Net;
using Leerspoor.ActionScans.Running;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Running;

public sealed class OfflineScriptTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_script_that_opens_pages_without_wifi_lies_where_it_reaches_only_those_pages()
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        using var answer = await visitor.Client.GetAsync(
            new Uri(RunningRoutes.Worker, UriKind.Relative)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        RunningRoutes.Worker.ShouldStartWith("/actiescans/");
        var script = await answer.Content.ReadAsStringAsync();
        script.ShouldContain("(scherm|notities|afronden)");
        script.ShouldNotContain("importScripts");
    }

    [Fact]
    public async Task A_live_page_tells_people_on_a_shared_device_apart_without_saying_who_they_are()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var marks = new List<string>();
        foreach (var person in new[] { scene.Moderator, scene.NoteTaker })
        {
            using var visitor = await person.SignedInAsync();
            await visitor.GetAsync($"{scene.Home}/notities");
            marks.Add(visitor.Page.QuerySelector("[data-scan]")!.GetAttribute("data-person")!);
            person.Id.Value.ToString("N").ShouldNotContain(marks[^1]);
        }

        marks.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_on_the_device()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        using var visitor = await scene.NoteTaker.SignedInAsync();
        await visitor.GetAsync("/actiescans");

        var form = (AngleSharp.Html.Dom.IHtmlFormElement)
            visitor.Page.QuerySelector("form[action='/afmelden']")!;
        using var fields = new FormUrlEncodedContent(
            form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>()
                .Select(input => KeyValuePair.Create(input.Name!, input.Value))
        );
        using var answer = await visitor.Client.PostAsync(
            new Uri("/afmelden", UriKind.Relative),
            fields
        );

        answer.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"storage\""]);
    }
}
