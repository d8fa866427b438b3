using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Everything that can be typed wrongly in a regulation, through the page.</summary>
public sealed class RegulatingRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_typed_wrong_is_said_at_its_field()
    {
        var region = await TestRegion.FoundAsync(app);
        using var designer = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        const string criterion = "Input.Criteria[0].";
        (string, string) name = (criterion + "NameNl", "Je kent het magazijn");

        var wrong = await RefusedForm.TryAsync(
            designer,
            "/badges-beheer/regelingen/nieuw",
            "form:has([name='Input.Code'])",
            new(CredentialsRefusals.TextMissing, "Input.Code"),
            new(CredentialsRefusals.ProofMissing, criterion + "Proofs", name),
            new(
                CredentialsRefusals.AddressesInvalid,
                criterion + "Elsewhere",
                name,
                (criterion + "Elsewhere", "javascript:alert(1)")
            ),
            new(
                CredentialsRefusals.AgeInvalid,
                criterion + "MaxAgeMonths",
                name,
                (criterion + "MaxAgeMonths", "601")
            )
        );

        wrong.ShouldBeEmpty();
    }
}
