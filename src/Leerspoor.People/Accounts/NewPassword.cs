using Leerspoor.Kernel;

namespace Leerspoor.People.Accounts;

/// <summary>What a new password must be: long rather than strange, typed twice the same.</summary>
internal static class NewPassword
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    public static IReadOnlyList<Refusal> Check(string? typed, string? again, string userName)
    {
        var password = typed ?? "";
        var refusals = new List<Refusal>();
        if (password.Length is < MinLength or > MaxLength)
            refusals.Add(PeopleRefusals.PasswordTooShort with { Values = [$"{MinLength}"] });
        else if (IsPlain(password, userName))
            refusals.Add(PeopleRefusals.PasswordTooPlain);
        if (password != again)
            refusals.Add(PeopleRefusals.PasswordsDiffer);
        return refusals;
    }

    private static bool IsPlain(string password, string userName) =>
        password.Distinct().Count() < 5
        || password.Contains("leerspoor", StringComparison.OrdinalIgnoreCase)
        || password.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase)
        || password.Contains("password", StringComparison.OrdinalIgnoreCase)
        || (userName.Length > 3 && password.Contains(userName, StringComparison.OrdinalIgnoreCase));
}
