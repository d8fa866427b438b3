namespace Leerspoor.Web.Tests.BadInput;

/// <summary>A way to send a form that no page of ours would.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Change">What a field becomes; null leaves it out.</param>
/// <param name="MayBeTaken">A form that asks little may do with it.</param>
/// <param name="MayBeUnread">The framework itself does not read such a form.</param>
/// <param name="NeedsText">Says something only about a form with fields to type in.</param>
internal sealed record Malice(
    string Name,
    Func<FormField, string?> Change,
    bool NeedsText = false,
    bool MayBeTaken = false,
    bool MayBeUnread = false
)
{
    public const string Marked = "ingevoegd";

    public static readonly string Long = new('a', 100_000);

    // Breaks out of an attribute and of text, turns the reading direction, and does not fit in one UTF-16 unit.
    public static readonly string Script =
        $"\"'><script class={Marked}>alert(1)</script><img class={Marked} src=x>\u202E\u0645\u0631\u062D\U0001F600";

    public static IReadOnlyList<Malice> All { get; } =
    [
        new("everything empty", field => "", MayBeTaken: true),
        new("nothing sent", _ => null, MayBeTaken: true),
        new("a hundred thousand characters", Text(Long), NeedsText: true),
        new("script and reversed text", Text(Script), NeedsText: true, MayBeTaken: true),
        new("null bytes", Text("a\0b"), NeedsText: true, MayBeTaken: true, MayBeUnread: true),
        new("half a surrogate pair", Text("a\uD800b"), NeedsText: true, MayBeTaken: true),
        new(
            "numbers that are none",
            Text("-99999999999999999999,5e999"),
            NeedsText: true,
            MayBeTaken: true
        ),
        new("options that do not exist", Choice("nonsense' OR 1=1 --"), MayBeTaken: true),
        new("ids that are none", Hidden("geen-id"), MayBeTaken: true),
        new("an id of something else", Id(), MayBeTaken: true),
        new("very long options and ids", Other(Long), MayBeTaken: true),
        new("null bytes in options and ids", Other("\0"), MayBeTaken: true, MayBeUnread: true),
    ];

    public static readonly Malice NoToken = new(
        "no token",
        field => field.Kind is FieldKind.Token ? null : field.Value
    );

    public static readonly Malice WrongToken = new(
        "wrong token",
        field => field.Kind is FieldKind.Token ? "CfDJ8nonsense" : field.Value
    );

    public static readonly Malice AsItIs = new("as it is", field => field.Value, MayBeTaken: true);

    private static Func<FormField, string?> Text(string text) =>
        field => field.Kind is FieldKind.Text ? text : field.Value;

    private static Func<FormField, string?> Choice(string text) =>
        field => field.Kind is FieldKind.Choice ? text : field.Value;

    private static Func<FormField, string?> Hidden(string text) =>
        field => field.Kind is FieldKind.Hidden ? text : field.Value;

    // The id that a form makes for what it is about to make is nobody's yet.
    private static Func<FormField, string?> Id() =>
        field =>
            field.Name != "Input.Id" && Guid.TryParse(field.Value, out _)
                ? "01980000-0000-7000-8000-000000000001"
                : field.Value;

    private static Func<FormField, string?> Other(string text) =>
        field => field.Kind is FieldKind.Hidden or FieldKind.Choice ? text : field.Value;

    /// <summary>The body; the token and the name of the form stay unless this malice is about them.</summary>
    public string BodyOf(IEnumerable<FormField> fields) =>
        string.Join('&', fields.Select(Pair).OfType<string>());

    private string? Pair(FormField field)
    {
        var about = this == NoToken || this == WrongToken;
        var value =
            field.Kind is FieldKind.Handler || (field.Kind is FieldKind.Token && !about)
                ? field.Value
                : Change(field);
        return value is null ? null : $"{Uri.EscapeDataString(field.Name)}={Escape(value)}";
    }

    // Half a pair has no UTF-8; this is what a broken client would make of it.
    private static string Escape(string value) =>
        string.Join("%ED%A0%80", value.Split('\uD800').Select(Uri.EscapeDataString));
}
