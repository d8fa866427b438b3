using System.Text;
using Leerspoor.Pdf;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Paper;

/// <summary>Files by other programs (see Fixtures/README.md), and files that mean harm.</summary>
public sealed class PdfFieldsTests
{
    [Theory]
    [InlineData("filled-by-pdftk.pdf")]
    [InlineData("packed-by-qpdf.pdf")]
    public void What_another_program_filled_in_reads_back_the_same(string file)
    {
        var fields = PdfFields.Read(Fixture(file));

        fields["maatwerk_notes"]
            .ReplaceLineEndings("\n")
            .ShouldBe("Regel één.\nRegel twee: (haakjes) \\ en €.");
        fields["maatwerk_level"].ShouldBe("advanced");
        fields["maatwerk_q2"].ShouldBe("on");
        fields["maatwerk_q1"].ShouldBe("Off");
        fields["maatwerk_who1"].ShouldBe("Şeyma");
        fields["maatwerk_when1"].ShouldBe("1-12-2036");
        fields["digitale-tools_level"].ShouldBe("not-agreed");
        fields["leerspoor-form"].ShouldStartWith("actiescan-1:");
    }

    [Fact]
    public void A_file_with_a_password_is_refused() =>
        Should.Throw<PdfRefusedException>(() => PdfFields.Read(Fixture("encrypted-by-qpdf.pdf")));

    [Theory]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<</AcroForm 2 0 R>>\nendobj\n2 0 obj\n<</Fields 3 0 R>>\nendobj\n3 0 obj\n3 0 R\nendobj\ntrailer<</Root 1 0 R>>"
    )]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<</AcroForm<</Fields[2 0 R]>>>>\nendobj\n2 0 obj\n<</T(a)/Kids[2 0 R 3 0 R]>>\nendobj\n3 0 obj\n<</T(b)/Kids[2 0 R]/V 3 0 R>>\nendobj\ntrailer<</Root 1 0 R/Prev 0>>\nstartxref\n0"
    )]
    public void Objects_that_point_at_themselves_end(string file) =>
        PdfFields.Read(Encoding.Latin1.GetBytes(file)).ShouldBeEmpty();

    public static TheoryData<string> Hostile =>
        [
            "%PDF-1.7\n1 0 obj\n" + new string('[', 2_000_000),
            "%PDF-1.7\n" + string.Concat(Enumerable.Repeat("1 0 obj<<", 400_000)),
            "%PDF-1.7\n" + string.Concat(Enumerable.Repeat("1 0 obj(", 400_000)),
            "%PDF-1.7\n"
                + string.Concat(Enumerable.Repeat("1 0 obj<</Length 5>>stream\n", 150_000)),
            "%PDF-1.7\n" + new string('1', 4_000_000),
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_file_is_refused(string file) =>
        Should.Throw<PdfRefusedException>(() => PdfFields.Read(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void Any_damage_is_refused_or_read_and_never_a_crash()
    {
        var file = Fixture("filled-by-pdftk.pdf");
        var random = new Random(2036);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var damaged = file.ToArray()[..random.Next(1, file.Length)];
            for (var hits = 0; hits < 40; hits++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                PdfFields.Read(damaged);
            }
            catch (PdfRefusedException)
            {
                // Said no, as it should.
            }
        }
    }

    private static byte[] Fixture(string name) =>
        File.ReadAllBytes(
            Path.Combine(
                Repository.Root,
                "tests",
                "Leerspoor.ActionScans.Tests",
                "Paper",
                "Fixtures",
                name
            )
        );
}
