using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The form of a company, as typed.</summary>
internal sealed class CompanyInput : ISeenForm
{
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Contact { get; set; }
    public string? Email { get; set; }
    public string? Wish { get; set; }

    public string? Seen { get; set; }

    public static CompanyInput Of(PathCompany row) =>
        new()
        {
            Name = row.Name,
            Kind = row.Kind.ToString(),
            Contact = row.Contact,
            Email = row.Email,
            Wish = row.Wish,
        };

    public IReadOnlyList<Refusal> Fill(PathCompany row)
    {
        var typed = new TypedForm();
        row.Name = typed.Needed("Name", Name, PathCompany.WordsMaxLength);
        row.Kind = typed.Choice<OrganisationKind>("Kind", Kind);
        row.Contact = typed.Text("Contact", Contact, PathCompany.WordsMaxLength);
        row.Email = typed.Email("Email", Email);
        row.Wish = typed.Text("Wish", Wish, CompanyPath.TextMaxLength);
        return typed.Refusals;
    }
}
