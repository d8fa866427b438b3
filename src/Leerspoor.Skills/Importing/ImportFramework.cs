using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Importing;

/// <summary>Takes a file in and puts the reading of it in the queue; what comes of it stands on the page of the import.</summary>
internal sealed class ImportFramework(
    LeerspoorDb db,
    ImportShelf shelf,
    ImportQueue queue,
    TimeProvider clock
)
{
    /// <summary>Of what is sent; a whole ESCO language is about 60 MB, a tenth of it zipped.</summary>
    public const int MostBytes = 120 * 1024 * 1024;

    public sealed class Input
    {
        public IFormFile? File { get; set; }

        /// <summary>Id of a framework that gets a next version; empty makes a new framework.</summary>
        public string? Framework { get; set; }
        public string? Name { get; set; }
        public bool OnlyLook { get; set; }
        public bool WithoutRefused { get; set; }
    }

    public async Task<Outcome<ImportAsked>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if ((await TargetAsync(input, ct)).Refused(out var refusal, out var target))
            return refusal;
        if (input.File is not { Length: > 0 } file)
            return SkillsRefusals.FileMissing;
        if (file.Length > MostBytes)
            return SkillsRefusals.FileTooLarge;

        var import = FrameworkImport.Asked(
            actor.Person,
            target.Name,
            System.IO.Path.GetFileName(file.FileName),
            target.Id,
            input.OnlyLook,
            input.WithoutRefused,
            clock.GetUtcNow()
        );
        await using (var content = file.OpenReadStream())
            await shelf.KeepAsync(import.Id, content, ct);
        db.Add(import);
        db.Audit(actor, "framework-import.asked", subject: import.Id.Value);
        await db.SaveChangesAsync(ct);
        queue.Add(actor.Region, import.Id);
        return new ImportAsked(import.Id);
    }

    private async Task<Outcome<Target>> TargetAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Framework))
        {
            var name = input.Name?.Trim() ?? "";
            return name.Length switch
            {
                0 => SkillsRefusals.NameMissing,
                > FrameworkImport.NameMaxLength => SkillsRefusals.NameTooLong,
                _ => new Target(null, name),
            };
        }
        if (!Guid.TryParse(input.Framework, out var id))
            return SkillsRefusals.FrameworkUnknown;
        var version = await db.Set<FrameworkVersion>()
            .Where(v =>
                v.FrameworkId == new FrameworkId(id)
                && db.Set<Framework>()
                    .Any(f => f.Id == v.FrameworkId && f.Form == FrameworkForm.Graph)
            )
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);
        return version is null
            ? SkillsRefusals.FrameworkUnknown
            : new Target(version.FrameworkId, version.Name.Nl);
    }

    private sealed record Target(FrameworkId? Id, string Name);
}

internal sealed record ImportAsked(FrameworkImportId Id);
