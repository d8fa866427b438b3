using Leerspoor.ActionScans.Paper;
using Leerspoor.Kernel;
using Leerspoor.Pdf;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Paper;

/// <summary>The form as it is made now, filled in and packed by other programs on this machine.</summary>
public sealed class PaperElsewhereTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["maatwerk_notes"] = "Regel één.\nRegel twee: (haakjes) \\ en €.",
        ["maatwerk_level"] = "advanced",
        ["maatwerk_q2"] = "on",
        ["maatwerk_what1"] = "Folder maken",
        ["maatwerk_who1"] = "Şeyma",
        ["maatwerk_when1"] = "1-12-2036",
        ["digitale-tools_level"] = "not-agreed",
    };

    [Fact]
    public async Task What_pdftk_filled_in_and_qpdf_packed_reads_back_identically()
    {
        var scan = await SettledScan.SitAsync(app);
        var form = (
            await scan.DoAsync<WritePaper, Outcome<byte[]>>(write =>
                write.HandleAsync(scan.Actor, scan.Id, default)
            )
        ).Value!;
        using var tools = new OtherPrograms();
        await File.WriteAllBytesAsync(tools.PathOf("form.pdf"), form);
        await File.WriteAllTextAsync(tools.PathOf("answers.xfdf"), Answers());

        await tools.RunAsync("qpdf", "--check", "form.pdf");
        await tools.RunAsync(
            "pdftk",
            "form.pdf",
            "fill_form",
            "answers.xfdf",
            "output",
            "filled.pdf"
        );
        await tools.RunAsync("qpdf", "--object-streams=generate", "filled.pdf", "packed.pdf");

        foreach (var file in new[] { "filled.pdf", "packed.pdf" })
        {
            var read = PdfFields.Read(await File.ReadAllBytesAsync(tools.PathOf(file)));
            foreach (var (name, value) in Written)
                read[name].ReplaceLineEndings("\n").ShouldBe(value, $"{file}: {name}");
        }
    }

    private static string Answers() =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>
            {string.Concat(
                Written.Select(pair =>
                    $"<field name=\"{pair.Key}\"><value>{pair.Value}</value></field>"
                )
            )}
            </fields></xfdf>
            """;
}
