using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Everything that can be wrong with the form of a badge, through the page.</summary>
public sealed class DesigningRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string New = "/badges-beheer/nieuw";
    private const string Form = "form:has([name='Input.NameNl'])";
    private static readonly string TooLong = new('x', 301);

    [Fact]
    public async Task What_is_typed_wrong_is_said_at_its_field()
    {
        using var designer = await DesignerAsync();

        var wrong = await RefusedForm.TryAsync(
            designer,
            New,
            Form,
            new(CredentialsRefusals.TextMissing, "Input.NameNl", ("Input.NameNl", " ")),
            new(
                CredentialsRefusals.TextTooLong(300),
                "Input.PraiseNl",
                ("Input.PraiseNl", TooLong)
            ),
            new(CredentialsRefusals.KindUnknown, "Input.Kind", ("Input.Kind", "99")),
            new(CredentialsRefusals.PictureUnknown, "", ("Input.Picture", "../x")),
            new(CredentialsRefusals.MonthsInvalid, "Input.ValidMonths", ("Input.ValidMonths", "0")),
            new(
                CredentialsRefusals.LevelInvalid,
                "Input.Details.EqfLevel",
                ("Input.Details.EqfLevel", "9")
            ),
            new(
                CredentialsRefusals.HoursInvalid,
                "Input.Details.StudyHours",
                ("Input.Details.StudyHours", "10001")
            ),
            new(
                CredentialsRefusals.TooManyLines(20),
                "Input.Details.Outcomes",
                ("Input.Details.Outcomes", string.Join('\n', Enumerable.Range(1, 21)))
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_in_a_row_is_said_at_that_row()
    {
        using var designer = await DesignerAsync();
        const string target = "Input.Details.Targets[1].";
        const string criterion = "Input.Details.Rubric[0].";

        var wrong = await RefusedForm.TryAsync(
            designer,
            New,
            Form,
            new(
                CredentialsRefusals.FrameworkUnknown,
                target + "Framework",
                (target + "Name", "Rijden"),
                (target + "Framework", "Eigen")
            ),
            new(
                CredentialsRefusals.UrlInvalid,
                target + "Url",
                (target + "Name", "Rijden"),
                (target + "Url", "javascript:alert(1)")
            ),
            new(
                CredentialsRefusals.LevelsInvalid,
                criterion + "Levels",
                (criterion + "Name", "Rijden"),
                (criterion + "Levels", "goed\nGoed")
            ),
            new(
                CredentialsRefusals.NeededInvalid,
                criterion + "Needed",
                (criterion + "Name", "Rijden"),
                (criterion + "Levels", "goed\nbeter"),
                (criterion + "Needed", "3")
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_that_is_none_or_too_large_is_said_at_the_file()
    {
        using var designer = await DesignerAsync();
        (Refusal Refusal, byte[] File)[] files =
        [
            (CredentialsRefusals.PictureTooLarge, new byte[1024 * 1024 + 1]),
            (CredentialsRefusals.PictureSides, PngPicture.Write(20, 20, new byte[20 * 20 * 4])),
            (CredentialsRefusals.PictureUnreadable, "geen plaatje"u8.ToArray()),
        ];

        foreach (var (refusal, file) in files)
        {
            await designer.GetAsync(New);
            await designer.SubmitFileAsync(Form, "Input.File", file);
            new RefusedForm(refusal, "Input.File").ProblemOn(designer).ShouldBeNull(refusal.Code);
        }
    }

    private async Task<WebVisitor> DesignerAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        return await (await region.PersonAsync(Role.Designer)).SignedInAsync();
    }
}
