using Leerspoor.Paths.Programmes;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Planning;

/// <summary>The stages of a programme as the participant's own metro line.</summary>
internal static class MyLine
{
    public static IReadOnlyList<PathStation> Of(ProgrammeDefinition programme, string stageKey)
    {
        var here = programme.Stages.TakeWhile(stage => stage.Key != stageKey).Count();
        return
        [
            .. programme.Stages.Select(
                (stage, i) =>
                    new PathStation(
                        stage.Participant.Name.In(),
                        i < here ? StationState.Reached
                            : i == here ? StationState.Next
                            : StationState.Ahead
                    )
            ),
        ];
    }
}
