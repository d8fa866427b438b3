namespace Leerspoor.Web.Startup;

/// <summary>
/// A file in the data folder for as long as the demo region is being made. Who finds it at a start knows that the last one was killed half
/// way: nobody has been let in yet, so nothing is lost when it is made again from the beginning.
/// </summary>
internal sealed class DemoMark(StartOptions options)
{
    private FileStream? held;

    private string Mark => Path.Combine(options.Data, "demo-being-made");

    /// <summary>Throws away a demo region that was never finished.</summary>
    /// <exception cref="InvalidOperationException">Another process is making it right now, or it is on PostgreSQL, where a whole database is not ours to throw away.</exception>
    public void ThrowAwayUnfinished()
    {
        if (!options.Demo || !File.Exists(Mark))
            return;
        using var alone = HoldAlone();
        if (options.Postgres is { Length: > 0 })
            throw new InvalidOperationException(
                $"The demo region was not finished at the last start. Empty the database, remove {Mark}, and start again."
            );

        foreach (var file in Directory.EnumerateFiles(options.Data, "leerspoor.db*"))
            File.Delete(file);
        File.Delete(Mark);
    }

    /// <exception cref="InvalidOperationException">Another process is making it right now.</exception>
    public void Begin() => held = HoldAlone();

    public void End()
    {
        File.Delete(Mark);
        held?.Dispose();
    }

    // A process that is killed lets go of it, and one that is still at work does not.
    private FileStream HoldAlone()
    {
        try
        {
            return new(Mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new InvalidOperationException(
                $"Another process is making the demo region in {options.Data}. Wait for it, or give this one a folder of its own with --data.",
                busy
            );
        }
    }
}
