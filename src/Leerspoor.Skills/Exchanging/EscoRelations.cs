namespace Leerspoor.Skills.Exchanging;

/// <summary>The four tables in which ESCO says how concepts hang together.</summary>
internal static class EscoRelations
{
    public static (string From, string To) Ends(string table) =>
        table switch
        {
            EscoTables.OccupationSkills => ("occupationUri", "skillUri"),
            EscoTables.SkillSkills => ("originalSkillUri", "relatedSkillUri"),
            _ => ("conceptUri", "broaderUri"),
        };

    public static IEnumerable<ExportFile> Files(FrameworkGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        foreach (
            var table in graph
                .Links.Where(link => IsOurs(link, nodes))
                .GroupBy(link => TableOf(link, nodes), StringComparer.Ordinal)
        )
            yield return CsvOut.File(
                $"{table.Key}_{graph.Language}.csv",
                ',',
                EscoTables.TitlesOf(table.Key),
                table.Select(link => Row(table.Key, link.Kind, nodes[link.From], nodes[link.To]))
            );
    }

    // ESCO says nothing of other kinds, nor of what lies outside.
    private static bool IsOurs(GraphLink link, Dictionary<string, GraphNode> nodes) =>
        link.Kind is LinkKinds.Broader or LinkKinds.Essential or LinkKinds.Optional
        && nodes.ContainsKey(link.From)
        && nodes.ContainsKey(link.To);

    private static string TableOf(GraphLink link, Dictionary<string, GraphNode> nodes)
    {
        var from = nodes[link.From];
        var occupational =
            from.Kind == NodeKinds.Occupation || EscoTables.TableOf(from) == EscoTables.IscoGroups;
        return link.Kind == LinkKinds.Broader
            ? occupational
                ? EscoTables.BroaderOccupations
                : EscoTables.BroaderSkills
            : occupational
                ? EscoTables.OccupationSkills
                : EscoTables.SkillSkills;
    }

    private static IReadOnlyList<string> Row(
        string table,
        string kind,
        GraphNode from,
        GraphNode to
    ) =>
        table switch
        {
            EscoTables.OccupationSkills =>
            [
                from.Key,
                from.Label,
                kind,
                to.First("skillType"),
                to.Key,
                to.Label,
            ],
            EscoTables.SkillSkills =>
            [
                from.Key,
                from.First("skillType"),
                kind,
                to.First("skillType"),
                to.Key,
            ],
            _ =>
            [
                from.First("conceptType"),
                from.Key,
                from.Label,
                to.First("conceptType"),
                to.Key,
                to.Label,
            ],
        };
}
