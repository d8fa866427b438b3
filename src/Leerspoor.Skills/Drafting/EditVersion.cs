using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>Gives the framework another name or description, from this version on.</summary>
internal sealed class EditVersion(LeerspoorDb db, Drafts drafts)
{
    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? DescriptionNl { get; set; }
        public string? DescriptionEn { get; set; }

        public static Input Of(FrameworkOutline outline) =>
            new()
            {
                NameNl = outline.Name.Nl,
                NameEn = outline.Name.En,
                DescriptionNl = outline.Description.Nl,
                DescriptionEn = outline.Description.En,
            };
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;

        var typed = new TypedText();
        var name = typed.Read("Name", input.NameNl, input.NameEn, FrameworkVersion.NameMaxLength);
        var description = typed.Read(
            "Description",
            input.DescriptionNl,
            input.DescriptionEn,
            FrameworkVersion.DescriptionMaxLength
        );
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        draft.Describe(name, description);
        db.Audit(actor, "framework-version.described", subject: version.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
