using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Ui;

/// <summary>The one place where a kind of refusal becomes an HTTP status.</summary>
public static class RefusalStatus
{
    public static int Of(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
