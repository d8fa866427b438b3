using Leerspoor.Kernel;

namespace Leerspoor.People;

internal static class PeopleRefusals
{
    public static readonly Refusal NotSignedIn = new("people.not-signed-in", RefusalKind.Invalid);
}
