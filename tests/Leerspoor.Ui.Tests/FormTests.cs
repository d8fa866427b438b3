using Leerspoor.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Ui.Tests;

public sealed class FormTests
{
    // Any key of the texts does as a code: what counts here is where the text appears.
    private static readonly Refusal Wrong = new("ErrorTitle", RefusalKind.Invalid, "Name");

    [Fact]
    public async Task A_refusal_is_shown_at_its_field_and_in_a_summary_that_leads_there()
    {
        var page = await FormAsync([Wrong]);

        var input = page.QuerySelector("#input-name")!;
        input.GetAttribute("aria-invalid").ShouldBe("true");
        var described = input.GetAttribute("aria-describedby")!.Split(' ');
        described.ShouldBe(["input-name-error", "input-name-hint"]);
        page.QuerySelector("#input-name-error")!.TextContent.ShouldContain("Dit ging mis");
        var link = page.QuerySelector("[role=alert] a")!;
        link.GetAttribute("href").ShouldBe("/plan?week=2#input-name");
        input.GetAttribute("value").ShouldBe("Sam");
    }

    [Fact]
    public async Task A_form_carries_its_antiforgery_token() =>
        (await FormAsync([]))
            .QuerySelector("form[method=post] input[name=token]")!
            .GetAttribute("value")
            .ShouldBe("value");

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = await Rendered.AsDocumentAsync<Field>(
            new()
            {
                ["Name"] = "Input.Secret",
                ["Label"] = "x",
                ["Value"] = "geheim",
                ["Kind"] = FieldKind.Password,
            }
        );

        page.QuerySelector("input")!.HasAttribute("value").ShouldBeFalse();
    }

    [Fact]
    public async Task A_choice_ticks_what_was_chosen()
    {
        var page = await Rendered.AsDocumentAsync<PictureChoice>(
            new()
            {
                ["Name"] = "Input.Seen",
                ["Label"] = "Seen",
                ["Value"] = "b",
                ["Options"] = new Option[] { new("a", "A", "alone"), new("b", "B", "with-help") },
            }
        );

        page.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("b");
        page.QuerySelector("legend")!.TextContent.Trim().ShouldBe("Seen");
    }

    [Fact]
    public void A_refusal_without_a_text_is_a_bug()
    {
        using var services = Rendered.Services();
        var texts = services.GetRequiredService<RefusalText>();

        Should.Throw<InvalidOperationException>(() =>
            texts.Of(new Refusal("nobody.wrote-this", RefusalKind.Invalid))
        );
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> FormAsync(
        IReadOnlyList<Refusal> refusals
    ) =>
        Rendered.AsDocumentAsync<FormPanel>(
            new()
            {
                ["Name"] = "form",
                ["PostTo"] = "/plan",
                ["Refusals"] = refusals,
                ["ChildContent"] = (RenderFragment)(
                    builder =>
                    {
                        builder.OpenComponent<Field>(0);
                        builder.AddComponentParameter(1, "Name", "Input.Name");
                        builder.AddComponentParameter(2, "Label", "Name");
                        builder.AddComponentParameter(3, "Hint", "As on paper");
                        builder.AddComponentParameter(4, "Value", "Sam");
                        builder.CloseComponent();
                    }
                ),
            }
        );
}
