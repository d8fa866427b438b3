using Leerspoor.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Leerspoor.People.SigningIn;

/// <summary>A password of nobody, checked for names that do not exist, so that they cost as much time as names that do.</summary>
internal sealed class DummyPassword
{
    private readonly IPasswordHasher<Account> hasher;
    private readonly Account nobody = Account.For(PersonId.New(), "");
    private readonly string hash;

    public DummyPassword(IPasswordHasher<Account> hasher)
    {
        this.hasher = hasher;
        hash = hasher.HashPassword(nobody, SecretToken.New().Value);
    }

    public void Verify(string password) => hasher.VerifyHashedPassword(nobody, hash, password);
}
