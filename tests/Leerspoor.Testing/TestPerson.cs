using Leerspoor.Kernel;

namespace Leerspoor.Testing;

/// <summary>A person of a test: the actor for handler tests, and a signed-in browser-like client for page tests.</summary>
public sealed class TestPerson(LeerspoorApp app, Actor actor, string userName)
{
    public Actor Actor { get; } = actor;

    public PersonId Id => Actor.Person;

    public string UserName { get; } = userName;

    /// <summary>A client that has signed in through the sign-in page.</summary>
    public async Task<WebVisitor> SignedInAsync()
    {
        var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", UserName),
            ("Input.Password", TestRegion.Password)
        );
        return visitor.Status == System.Net.HttpStatusCode.Found
            ? visitor
            : throw new InvalidOperationException($"Signing in failed: {visitor.Status}");
    }
}
