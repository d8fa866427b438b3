using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The form of an actor, as typed.</summary>
internal sealed class ActorInput : ISeenForm
{
    public string? Who { get; set; }
    public string? Goal { get; set; }
    public string? Behaviour { get; set; }
    public string? Tasks { get; set; }
    public string? LevelNow { get; set; }
    public string? LevelWanted { get; set; }

    public string? Seen { get; set; }

    public static ActorInput Of(PathActor row) =>
        new()
        {
            Who = row.Who,
            Goal = row.Goal,
            Behaviour = row.Behaviour,
            Tasks = row.Tasks,
            LevelNow = Level(row.LevelNow),
            LevelWanted = Level(row.LevelWanted),
        };

    public IReadOnlyList<Refusal> Fill(PathActor row)
    {
        var typed = new TypedForm();
        row.Who = typed.Needed("Who", Who, PathCompany.WordsMaxLength);
        row.Goal = typed.Text("Goal", Goal, PathActor.TextMaxLength);
        row.Behaviour = typed.Text("Behaviour", Behaviour, PathActor.TextMaxLength);
        row.Tasks = typed.Text("Tasks", Tasks, PathActor.TextMaxLength);
        row.LevelNow = typed.Number("LevelNow", LevelNow, 0, PathActor.MostLevel);
        row.LevelWanted = typed.Number("LevelWanted", LevelWanted, 0, PathActor.MostLevel);
        return typed.Refusals;
    }

    private static string Level(int level) =>
        level == 0 ? "" : level.ToString(CultureInfo.InvariantCulture);
}
