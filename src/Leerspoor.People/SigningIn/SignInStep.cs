namespace Leerspoor.People.SigningIn;

/// <summary>What follows on a right password: a session, or first a one-time code.</summary>
internal sealed record SignInStep
{
    public Session? Session { get; private init; }

    /// <summary>Whose code is asked; kept in an encrypted cookie until it is given.</summary>
    public HalfSignedIn? Half { get; private init; }

    public static SignInStep Into(Session session) => new() { Session = session };

    public static SignInStep AskCode(HalfSignedIn half) => new() { Half = half };
}
