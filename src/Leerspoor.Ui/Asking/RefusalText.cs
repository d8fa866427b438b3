using Leerspoor.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Ui;

/// <summary>A resource type whose keys are refusal codes.</summary>
public sealed record RefusalTextSource(Type Resource);

/// <summary>Turns a refusal into words of the current interface language.</summary>
public sealed class RefusalText(
    IEnumerable<RefusalTextSource> sources,
    IStringLocalizerFactory factory,
    IHostEnvironment? environment = null
)
{
    private readonly IStringLocalizer[] localizers =
    [
        .. sources.Select(source => factory.Create(source.Resource)),
    ];

    /// <summary>
    /// The text for <paramref name="refusal"/>, with its values filled in. Throws on a code without a text, except in
    /// production, where a general sentence is kinder than an error page.
    /// </summary>
    public string Of(Refusal refusal)
    {
        object[] values = [.. refusal.Values];
        foreach (var localizer in localizers)
        {
            var text = localizer[refusal.Code, values];
            if (!text.ResourceNotFound)
                return text.Value;
        }

        return environment?.IsProduction() == true
            ? factory.Create(typeof(UiTexts))["RefusedWithoutText"].Value
            : throw new InvalidOperationException($"No text for refusal '{refusal.Code}'.");
    }
}
