using Leerspoor.Kernel;

namespace Leerspoor.People.SigningIn;

/// <summary>The demo accounts that the sign-in page names: one for each role.</summary>
internal static class DemoAccounts
{
    public static IReadOnlyList<(Role Role, string UserName)> Listed { get; } =
    [
        (Role.Participant, "deelnemer"),
        (Role.Supervisor, "begeleider"),
        (Role.Coach, "coach"),
        (Role.Teacher, "docent"),
        (Role.Designer, "ontwikkelaar"),
        (Role.Administrator, "beheerder"),
        (Role.Moderator, "moderator"),
        (Role.NoteTaker, "notulist"),
        (Role.Broker, "makelaar"),
    ];
}
