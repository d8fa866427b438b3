using System.Security.Cryptography;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Mapping;

internal readonly record struct GroupFigureId(Guid Value) : ITypedId<GroupFigureId>
{
    public static GroupFigureId New() => new(Guid.CreateVersion7());

    public static GroupFigureId From(Guid value) => new(value);
}

/// <summary>
/// The mean level of an organisation's people in one skill, as it was once shown. Kept with a mark per person that counted in it, so that
/// no later figure differs from it by so few that their levels follow.
/// </summary>
internal sealed class GroupFigure : IRegional
{
    private const char Between = ' ';

    private GroupFigure() { } // EF Core

    public GroupFigureId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>Address of the skill.</summary>
    public string Skill { get; private init; } = "";

    /// <summary>In halves, so that it is the same number everywhere.</summary>
    public int Halves { get; private init; }

    /// <summary>Of everybody in it, see <see cref="MarkOf"/>. Never shown.</summary>
    public string Voices { get; private init; } = "";
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    public decimal Level => Halves / 2m;

    public IReadOnlySet<string> Marks =>
        Voices
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);

    public static GroupFigure Shown(
        (OrganisationId Organisation, string Skill) of,
        decimal level,
        IEnumerable<string> marks,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = GroupFigureId.New(),
            OrganisationId = of.Organisation,
            Skill = of.Skill,
            Halves = (int)(level * 2),
            Voices = string.Join(Between, marks.Order(StringComparer.Ordinal)),
            By = by,
            At = now,
        };

    /// <summary>
    /// What somebody contributes: the person with the skill that shows it and the level. The same contribution to a broader skill has the same mark,
    /// another level another one.
    /// </summary>
    public static string MarkOf(PersonId person, string shownBy, int level) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(Encoding.UTF8.GetBytes($"{person.Value:N}|{shownBy}|{level}"))
                .AsSpan(0, 8)
        );
}
