using AngleSharp.Html.Dom;
using Leerspoor.Web.Tests.Matrix;

namespace Leerspoor.Web.Tests.BadInput;

/// <summary>A form on a page that a persona may see.</summary>
internal sealed record FoundForm(AccessRow Row, string Persona, string Address, string Handler)
{
    public override string ToString() => $"{Row.Route} [{Handler}] as {Persona}";
}

internal enum FieldKind
{
    Token,
    Handler,
    Hidden,
    Text,
    Choice,
}

/// <summary>What a browser would send of one field.</summary>
internal sealed record FormField(string Name, string Value, FieldKind Kind)
{
    public static IReadOnlyList<FormField> Of(IHtmlFormElement form) =>
        [.. form.Elements.SelectMany(Of).DistinctBy(field => field.Name)];

    private static IEnumerable<FormField> Of(IHtmlElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name)
            yield break;
        switch (element)
        {
            case IHtmlTextAreaElement area:
                yield return new(name, area.Value, FieldKind.Text);
                break;
            case IHtmlSelectElement select:
                yield return new(name, select.Value ?? "", FieldKind.Choice);
                break;
            case IHtmlButtonElement { Value.Length: > 0 } button:
                yield return new(name, button.Value, FieldKind.Choice);
                break;
            case IHtmlInputElement { Type: "file" }:
                break;
            case IHtmlInputElement input:
                yield return new(name, input.Value, KindOf(input));
                break;
        }
    }

    private static FieldKind KindOf(IHtmlInputElement input) =>
        input.Name switch
        {
            "_handler" => FieldKind.Handler,
            "__RequestVerificationToken" => FieldKind.Token,
            _ when input.Type is "hidden" => FieldKind.Hidden,
            _ when input.Type is "radio" or "checkbox" => FieldKind.Choice,
            _ => FieldKind.Text,
        };
}
