using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Evaluating;

/// <summary>What a learner or a partner says at the end. Whoever says it again says it anew.</summary>
internal sealed class LineVoice : IRegional
{
    public const int TextMaxLength = 500;
    public const int MostMark = 5;

    private LineVoice() { } // EF Core

    public Guid Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }

    /// <summary>The learner, or else the partner below.</summary>
    public Guid? EnrolmentId { get; private init; }
    public Guid? CompanyKey { get; private init; }

    /// <summary>A digit for each question, in the order of <see cref="EvaluationQuestions"/>.</summary>
    public string Marks { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public static LineVoice Of(CompanyPathId path, Guid? enrolment, Guid? company) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PathId = path,
            EnrolmentId = enrolment,
            CompanyKey = company,
        };

    public void Say(IEnumerable<int> marks, string text, DateTimeOffset now)
    {
        Marks = string.Concat(marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)));
        (Text, At) = (text, now);
    }
}

/// <summary>What is asked at the end; each has a text <c>Question.{key}</c>.</summary>
internal static class EvaluationQuestions
{
    public static IReadOnlyList<string> OfLearners { get; } =
    ["Useful", "Level", "Trainer", "Place", "AtWork"];

    public static IReadOnlyList<string> OfPartners { get; } =
    ["Need", "Together", "Effect", "Again"];
}
