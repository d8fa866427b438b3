using System.Text.RegularExpressions;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>The address of a row of the table, with the ids of what stands in the demo.</summary>
internal static partial class MatrixAddress
{
    public static string Of(AccessRow row, SubjectIds subjects) =>
        Parameter()
            .Replace(
                row.Route,
                match =>
                {
                    var parameter = match.Groups["name"].Value;
                    var subject = row.Subjects.GetValueOrDefault(
                        parameter,
                        parameter.Length > 2 && parameter.EndsWith("Id", StringComparison.Ordinal)
                            ? parameter[..^2]
                            : parameter
                    );
                    return subjects.Find(subject)
                        ?? throw new InvalidOperationException(
                            $"The demo has no '{subject}' for {row.Name}; say at the row what {{{parameter}}} stands for."
                        );
                }
            );

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
