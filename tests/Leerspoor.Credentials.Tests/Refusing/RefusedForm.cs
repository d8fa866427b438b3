using System.Globalization;
using System.Net;
using System.Resources;
using Leerspoor.Kernel;
using Leerspoor.Testing;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>One way to fill in a form wrongly, and what has to be said at which field.</summary>
internal sealed record RefusedForm(
    Refusal Refusal,
    string Field,
    params (string Name, string Value)[] Typed
)
{
    private static readonly ResourceManager Texts = new(
        "Leerspoor.Credentials.Texts",
        typeof(Texts).Assembly
    );

    /// <summary>Fills in the form once for each, without JavaScript; what is not said as it should be comes back.</summary>
    public static async Task<List<string>> TryAsync(
        WebVisitor visitor,
        string page,
        string form,
        params RefusedForm[] forms
    )
    {
        var wrong = new List<string>();
        foreach (var one in forms)
        {
            await visitor.GetAsync(page);
            await visitor.SubmitAsync(form, one.Typed);
            if (one.ProblemOn(visitor) is { } problem)
                wrong.Add($"{one.Refusal.Code} at {one.Field}: {problem}");
        }
        return wrong;
    }

    /// <summary>What is wrong with how the refusal stands on the page; null when it is said, and leads to its field.</summary>
    public string? ProblemOn(WebVisitor visitor)
    {
        var status = Refusal.Kind switch
        {
            RefusalKind.Conflict => HttpStatusCode.Conflict,
            RefusalKind.Forbidden => HttpStatusCode.Forbidden,
            _ => HttpStatusCode.UnprocessableEntity,
        };
        if (visitor.Status != status)
            return $"{visitor.Status} {visitor.Location}";
        var said = string.Format(
            CultureInfo.InvariantCulture,
            Texts.GetString(Refusal.Code, CultureInfo.InvariantCulture)!,
            [.. Refusal.Values]
        );
        var line = visitor
            .Page.QuerySelectorAll(".summary li")
            .FirstOrDefault(one => one.TextContent.Trim() == said);
        if (line is null)
            return visitor.Page.QuerySelector(".summary")?.TextContent.Trim() ?? visitor.Text;
        if (Field.Length == 0)
            return null;
        var target = line.QuerySelector("a")?.GetAttribute("href")?.Split('#')[^1] ?? "";
        return
            target == Field.Replace('.', '-').Replace('[', '-').Replace("]", "").ToLowerInvariant()
            && visitor.Page.GetElementById(target) is not null
            ? null
            : $"leads to '{target}'";
    }
}
