using System.Diagnostics;
using Xunit;

namespace Leerspoor.ActionScans.Tests;

/// <summary>Runs a program of the machine on files in a folder of its own; the test is skipped where the program is not installed.</summary>
internal sealed class OtherPrograms : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Folder { get; } = Directory.CreateTempSubdirectory("leerspoor-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public async Task RunAsync(string program, params string[] arguments)
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program))),
            $"{program} is not installed"
        );
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, said);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
