using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The form of a member of the core team, as typed.</summary>
internal sealed class MemberInput : ISeenForm
{
    public string? Name { get; set; }
    public string? Task { get; set; }
    public string? Email { get; set; }

    /// <summary>The id of a person with an account, or empty.</summary>
    public string? Person { get; set; }

    public string? Seen { get; set; }

    public static MemberInput Of(PathMember row) =>
        new()
        {
            Name = row.Name,
            Task = row.Task.ToString(),
            Email = row.Email,
            Person = row.PersonId?.Value.ToString(),
        };

    public IReadOnlyList<Refusal> Fill(PathMember row, IReadOnlyList<PersonId> known)
    {
        var typed = new TypedForm();
        row.Name = typed.Needed("Name", Name, PathCompany.WordsMaxLength);
        row.Task = typed.Choice<PathTask>("Task", Task);
        row.Email = typed.Email("Email", Email);
        var person = typed.OneOf("Person", Person, known.Select(id => id.Value.ToString()), true);
        row.PersonId = person.Length == 0 ? null : new PersonId(Guid.Parse(person));
        return typed.Refusals;
    }
}
