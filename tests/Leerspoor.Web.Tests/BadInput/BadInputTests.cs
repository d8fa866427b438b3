using System.Net;
using Leerspoor.Web.Tests.Matrix;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests.BadInput;

/// <summary>
/// Every form of every page, sent in every way that it was not meant: never an error page, never markup that came from a user, never
/// accepted from a stranger, and what was typed comes back.
/// </summary>
public sealed class BadInputTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    // One of each kind; that nobody else sees a page is what the matrix is for.
    private static readonly string[] Strangers =
    [
        Personas.Anonymous,
        "other-participant",
        "other-coach",
        "elsewhere-coach",
        "designer",
        "far-administrator",
    ];

    private readonly FormSender sender = new(scene);
    private readonly List<string> faults = [];
    private readonly SortedDictionary<HttpStatusCode, int> answers = [];
    private int sent;

    [Fact]
    public async Task Every_form_withstands_bad_input()
    {
        var forms = await sender.FindAsync();
        forms.Count.ShouldBeGreaterThan(50);

        foreach (var form in forms)
            await TryTokensAndStrangersAsync(form);
        // Forms that only have buttons do things that cannot be undone, so they come last.
        var typed = new List<FoundForm>();
        foreach (var form in forms)
            if (await sender.FieldsOfAsync(form) is { } fields && fields.Any(IsTyped))
                typed.Add(form);
        foreach (var form in typed)
        foreach (var malice in Malice.All)
            await TryAsync(form, malice);
        foreach (var form in typed.Concat(forms.Except(typed)))
            await TryTwiceAsync(form);

        var told =
            $"{forms.Count} forms, {sent} posts; bad input gave "
            + string.Join(", ", answers.Select(pair => $"{(int)pair.Key}: {pair.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        faults.ShouldBeEmpty(string.Join('\n', faults.Prepend(told)));
    }

    private static bool IsTyped(FormField field) =>
        field.Kind is FieldKind.Text or FieldKind.Choice;

    private async Task TryAsync(FoundForm form, Malice malice)
    {
        if (
            await sender.FieldsOfAsync(form) is not { } fields
            || (malice.NeedsText && !fields.Any(field => field.Kind is FieldKind.Text))
        )
            return;

        var answer = await SendAsync(form.Persona, form.Address, malice.BodyOf(fields));
        // 400 means that the form was not even read.
        if (answer.Broke || (answer.Status is HttpStatusCode.BadRequest && !malice.MayBeUnread))
            faults.Add($"{form}: {malice.Name} gives {(int)answer.Status}");
        answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
        // Whoever takes a seat that was kept for them types nothing, and what was typed is not looked at.
        var ignored = form.Row.Route == "/meedoen/{Code}";
        if (answer.Taken && !malice.MayBeTaken && !ignored)
            faults.Add($"{form}: {malice.Name} is taken");
        if (answer.HasInserted)
            faults.Add($"{form}: {malice.Name} inserts markup");
        if (answer.Status is HttpStatusCode.UnprocessableEntity && malice.NeedsText)
            Keeps(form, malice, fields, answer);
        if (
            answer.Taken
            && answer.Location is { } next
            && await sender.GetAsync(form.Persona, Local(next)) is { } page
            && page.QuerySelector($".{Malice.Marked}") is not null
        )
            faults.Add($"{form}: {malice.Name} inserts markup in {next}");
    }

    /// <summary>Passwords and codes do not come back; everything else does.</summary>
    private void Keeps(
        FoundForm form,
        Malice malice,
        IReadOnlyList<FormField> fields,
        Answer answer
    )
    {
        foreach (var field in fields.Where(field => field.Kind is FieldKind.Text))
        {
            var shown = answer.Page.QuerySelector($"[name='{field.Name}']");
            var secret =
                shown?.GetAttribute("type") is "password"
                || shown?.GetAttribute("autocomplete") is "one-time-code";
            var value = shown is AngleSharp.Html.Dom.IHtmlTextAreaElement area
                ? area.Value
                : shown?.GetAttribute("value");
            if (!secret && malice.Change(field) is { Length: > 1000 } typed && value != typed)
                faults.Add($"{form}: {malice.Name} loses {field.Name}");
        }
    }

    private async Task TryTokensAndStrangersAsync(FoundForm form)
    {
        if (await sender.FieldsOfAsync(form) is not { } fields)
            return;
        foreach (var malice in new[] { Malice.NoToken, Malice.WrongToken })
        {
            var answer = await SendAsync(form.Persona, form.Address, malice.BodyOf(fields));
            if (answer.Status is not HttpStatusCode.BadRequest)
                faults.Add($"{form}: {malice.Name} gives {(int)answer.Status} {answer.Location}");
        }

        foreach (var stranger in Strangers.Except(form.Row.Allowed, StringComparer.Ordinal))
        {
            if (await sender.TokenOfAsync(stranger) is not { } token)
                continue;
            var theirs = fields.Select(field =>
                field.Kind is FieldKind.Token ? field with { Value = token } : field
            );
            var answer = await SendAsync(stranger, form.Address, Malice.AsItIs.BodyOf(theirs));
            // 400: the stranger's page has no such form, so there is nothing to send it to.
            if (
                !answer.IsSignIn
                && answer.Status
                    is not (
                        HttpStatusCode.BadRequest
                        or HttpStatusCode.NotFound
                        or HttpStatusCode.Forbidden
                        or HttpStatusCode.Gone
                    )
            )
                faults.Add($"{form}: {stranger} gets {(int)answer.Status} {answer.Location}");
        }
    }

    private async Task TryTwiceAsync(FoundForm form)
    {
        if (await sender.FieldsOfAsync(form) is not { } fields)
            return;
        for (var time = 1; time <= 2; time++)
        {
            var answer = await SendAsync(form.Persona, form.Address, Malice.AsItIs.BodyOf(fields));
            if (answer.Broke)
                faults.Add($"{form}: sent for the {time}. time gives {(int)answer.Status}");
        }
    }

    private Task<Answer> SendAsync(string persona, string address, string body)
    {
        sent++;
        return sender.SendAsync(persona, address, body);
    }

    private static string Local(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? new Uri(location).PathAndQuery
            : location;
}
