using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Who is in the core team. Only a broker says so, because whoever is in it may come along.</summary>
internal sealed class KeepMember(KeepRows rows, PathAccess access, PeopleDirectory people)
{
    public sealed record View(
        string Title,
        PathMember? Row,
        IReadOnlyList<(PersonId Id, string Name)> People
    );

    public async Task<Outcome<View>> ShowAsync(
        Actor actor,
        CompanyPathId path,
        Guid? key,
        CancellationToken ct
    )
    {
        if (await access.FindToLeadAsync(actor, path, ct) is null)
            return PathRefusals.Unknown;
        var found = await rows.FindAsync<PathMember>(actor, path, key, ct);
        if (found.Refused(out var unknown, out var kept))
            return unknown;
        // participants of the region are nobody's colleagues
        var staff = await (
            from person in people.Persons
            where
                people.Roles.Any(held =>
                    held.Person == person.Id
                    && held.Role != Role.Participant
                    && held.Role != Role.GuestAssessor
                )
            orderby person.GivenName, person.FamilyName
            select new { person.Id, Name = person.GivenName + " " + person.FamilyName }
        ).ToListAsync(ct);
        return new View(
            kept.Path.Title,
            kept.Row,
            [.. staff.Select(person => (person.Id, person.Name.Trim()))]
        );
    }

    public async Task<Outcome<Done>> SaveAsync(
        Actor actor,
        (CompanyPathId Path, Guid? Key) which,
        MemberInput input,
        CancellationToken ct
    )
    {
        if (
            (await ShowAsync(actor, which.Path, which.Key, ct)).Refused(
                out var unknown,
                out var view
            )
        )
            return unknown;
        return await rows.SaveAsync<PathMember>(
            actor,
            which,
            new(
                input.Seen,
                MemberInput.Of,
                () => PathMember.Of(which.Path),
                row => input.Fill(row, [.. view.People.Select(person => person.Id)])
            ),
            ct
        );
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        CompanyPathId path,
        (string? Key, string? Seen) which,
        CancellationToken ct
    ) =>
        await access.FindToLeadAsync(actor, path, ct) is null
            ? PathRefusals.Unknown
            : await rows.RemoveAsync<PathMember>(
                actor,
                path,
                (which.Key, which.Seen, MemberInput.Of),
                ct
            );
}
