using Leerspoor.Kernel;

namespace Leerspoor.Paths.Following;

internal static class FollowingRefusals
{
    public static readonly Refusal Unknown = new("following.unknown", RefusalKind.NotFound);
    public static readonly Refusal EmptyNote = new(
        "following.empty-note",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal LongNote = new(
        "following.long-note",
        RefusalKind.Invalid,
        "Text"
    )
    {
        Values = ["4000"],
    };
    public static readonly Refusal IdTaken = new("following.id-taken", RefusalKind.Conflict);
}
