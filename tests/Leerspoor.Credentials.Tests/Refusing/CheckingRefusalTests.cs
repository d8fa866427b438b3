using Leerspoor.Credentials.Fetching;
using Leerspoor.Credentials.Tests.Verifying;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Everything that cannot be checked, said on the page where anyone checks.</summary>
public sealed class CheckingRefusalTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    private const string Form = "form:has([name='Input.Text'])";

    [Fact]
    public async Task What_cannot_be_found_is_said_at_the_field()
    {
        const string large = "https://elders.example/groot";
        app.Web.With(large, new byte[GuardedClient.MaxBytes + 1]);
        using var anyone = new WebVisitor(await app.AnonymousAsync());

        var wrong = await RefusedForm.TryAsync(
            anyone,
            "/controleren",
            Form,
            new(CredentialsRefusals.NothingToVerify, "Input.Text", ("Input.Text", " ")),
            new(
                CredentialsRefusals.TextTooLargeToVerify,
                "Input.Text",
                ("Input.Text", new string('x', VerifyCredential.MaxBytes + 1))
            ),
            new(
                CredentialsRefusals.AddressNotAllowed,
                "Input.Text",
                ("Input.Text", "https://169.254.169.254/latest/meta-data")
            ),
            new(
                CredentialsRefusals.AddressUnreachable,
                "Input.Text",
                ("Input.Text", "https://elders.example/niets")
            ),
            new(CredentialsRefusals.AddressTooLarge, "Input.Text", ("Input.Text", large)),
            new(
                CredentialsRefusals.AddressUnknown,
                "Input.Text",
                ("Input.Text", $"/credentials/{Guid.CreateVersion7()}")
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_said_at_the_file()
    {
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync("/controleren");

        await anyone.SubmitFileAsync(Form, "Input.File", new byte[VerifyCredential.MaxBytes + 1]);

        new RefusedForm(CredentialsRefusals.FileTooLarge, "Input.File")
            .ProblemOn(anyone)
            .ShouldBeNull();
    }
}
