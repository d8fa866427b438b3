using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerspoor.Ui.Tests;

/// <summary>Renders a component to a document, as the server would.</summary>
internal static class Rendered
{
    public static async Task<IHtmlDocument> AsDocumentAsync<TComponent>(
        Dictionary<string, object?> parameters,
        string culture = "nl"
    )
        where TComponent : IComponent
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var services = Services();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(
                ParameterView.FromDictionary(parameters)
            );
            return root.ToHtmlString();
        });
        return new HtmlParser().ParseDocument(html);
    }

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    public static ServiceProvider Services() =>
        new ServiceCollection()
            .AddUi()
            .AddTexts<UiTexts>()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddScoped<NavigationManager, Here>()
            .AddScoped<AntiforgeryStateProvider, Token>()
            .BuildServiceProvider();

    private sealed class Here : NavigationManager
    {
        public Here() =>
            Initialize("https://leerspoor.test/", "https://leerspoor.test/plan?week=2");

        protected override void NavigateToCore(string uri, NavigationOptions options) =>
            throw new NotSupportedException();
    }

    private sealed class Token : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("value", "token");
    }
}
