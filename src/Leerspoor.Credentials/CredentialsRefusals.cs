using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>What holds everywhere in this room.</summary>
internal static partial class CredentialsRefusals
{
    public static readonly Refusal Unknown = new("credentials.unknown", RefusalKind.NotFound);
    public static readonly Refusal TextMissing = new(
        "credentials.text-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal DayInvalid = new("credentials.day-invalid", RefusalKind.Invalid);
    public static readonly Refusal EndInvalid = new("credentials.end-invalid", RefusalKind.Invalid);
    public static readonly Refusal ChangedMeanwhile = new(
        "credentials.changed-meanwhile",
        RefusalKind.Conflict
    );
    public static readonly Refusal NotConfirmed = new(
        "credentials.not-confirmed",
        RefusalKind.Invalid,
        "Sure"
    );
    public static readonly Refusal EmailInvalid = new(
        "credentials.email-invalid",
        RefusalKind.Invalid,
        "Email"
    );

    public static Refusal TooManyLines(int max) =>
        new("credentials.too-many-lines", RefusalKind.Invalid)
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };

    public static Refusal TextTooLong(int max) =>
        new("credentials.text-too-long", RefusalKind.Invalid)
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };
}
