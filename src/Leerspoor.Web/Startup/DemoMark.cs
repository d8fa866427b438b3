namespace Leerspoor.Web.Startup;

/// <summary>
/// A file in the data folder for as long as the demo region is being made. Who finds it at a start knows that the last one was killed half
/// way: nobody has been let in yet, so nothing is lost when it is made again from the beginning.
/// </summary>
internal sealed class DemoMark(StartOptions options)
{
    private string Mark => Path.Combine(options.Data, "demo-being-made");

    /// <summary>Throws away a demo region that was never finished.</summary>
    /// <exception cref="InvalidOperationException">It is on PostgreSQL, and a whole database there is not ours to throw away.</exception>
    public void ThrowAwayUnfinished()
    {
        if (!options.Demo || !File.Exists(Mark))
            return;
        if (options.Postgres is { Length: > 0 })
            throw new InvalidOperationException(
                $"The demo region was not finished at the last start. Empty the database, remove {Mark}, and start again."
            );

        foreach (var file in Directory.EnumerateFiles(options.Data, "leerspoor.db*"))
            File.Delete(file);
        File.Delete(Mark);
    }

    public void Begin() => File.WriteAllText(Mark, "");

    public void End() => File.Delete(Mark);
}
