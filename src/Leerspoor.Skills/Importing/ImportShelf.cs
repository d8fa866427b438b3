namespace Leerspoor.Skills.Importing;

/// <summary>Where a file lies from when it is handed in until it has been read.</summary>
internal sealed class ImportShelf(string folder)
{
    private readonly string imports = Path.Combine(folder, "imports");

    public string PathOf(FrameworkImportId import) =>
        Path.Combine(imports, $"{import.Value:N}.part");

    public async Task KeepAsync(FrameworkImportId import, Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(imports);
        await using var file = File.Create(PathOf(import));
        await content.CopyToAsync(file, ct);
    }

    public void ThrowAway(FrameworkImportId import) => File.Delete(PathOf(import));
}
