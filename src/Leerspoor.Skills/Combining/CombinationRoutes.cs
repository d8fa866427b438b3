using System.Text.Json;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Skills.Combining;

/// <summary>A module or curriculum of the open catalogue for programs: JSON-LD, CSV with a row per learning outcome, CASE.</summary>
internal static class CombinationRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var kind in Enum.GetValues<CombinationKind>())
        {
            var group = endpoints
                .MapGroup(kind == CombinationKind.Module ? "/module" : "/curriculum")
                .AllowAnonymous();
            group.MapGet(
                "/{id:guid}/bestand.jsonld",
                (
                    Guid id,
                    CombinationCatalogue catalogue,
                    PublicAddress address,
                    CancellationToken ct
                ) => AnswerAsync(catalogue, kind, id, tree => JsonLd(tree, address), ct)
            );
            group.MapGet(
                "/{id:guid}/bestand.csv",
                (
                    Guid id,
                    CombinationCatalogue catalogue,
                    PublicAddress address,
                    CancellationToken ct
                ) => AnswerAsync(catalogue, kind, id, tree => Csv(tree, address), ct)
            );
            group.MapGet(
                "/{id:guid}/bestand.case.json",
                (
                    Guid id,
                    CombinationCatalogue catalogue,
                    PublicAddress address,
                    CancellationToken ct
                ) => AnswerAsync(catalogue, kind, id, tree => Case(tree, address), ct)
            );
        }
    }

    private static async Task<IResult> AnswerAsync(
        CombinationCatalogue catalogue,
        CombinationKind kind,
        Guid id,
        Func<CombinationCatalogue.Tree, IResult> answer,
        CancellationToken ct
    ) =>
        await catalogue.FindAsync(kind, new(id), ct) is { } tree
            ? answer(tree)
            : Results.NotFound();

    private static string AddressOf(CombinationCatalogue.Tree tree, PublicAddress address) =>
        address.Of(CombinationCatalogue.PathOf(tree.Combination.Kind, tree.Combination.Id));

    private static IResult JsonLd(CombinationCatalogue.Tree tree, PublicAddress address) =>
        OutcomeRoutes.LinkedData(
            $"{tree.Combination.Id.Value}.jsonld",
            json => Write(json, tree, address)
        );

    private static void Write(
        Utf8JsonWriter json,
        CombinationCatalogue.Tree tree,
        PublicAddress address
    )
    {
        var (it, text) = (tree.Combination, tree.Combination.Text);
        json.WriteString("@id", AddressOf(tree, address));
        json.WriteString("@type", "elm:LearningAchievementSpecification");
        json.WriteString("dct:type", it.Kind == CombinationKind.Module ? "Module" : "Curriculum");
        json.WriteString("dct:title", text.Title);
        if (text.Description.Length > 0)
            json.WriteString("dct:description", text.Description);
        // as ISO 8601 writes a duration
        if (tree.Hours is { } hours)
            json.WriteString("elm:volumeOfLearning", $"PT{hours}H");
        OutcomeJsonLd.Eqf(json, text.Eqf);
        OutcomeJsonLd.Link(json, "dct:license", text.Licence);
        json.WriteString("dct:issued", OutcomeJsonLd.Day(it.PublishedAt!.Value));
        foreach (
            var (name, other) in new[]
            {
                ("dct:isReplacedBy", it.ReplacedBy),
                ("dct:replaces", it.Replaces),
            }
        )
            if (other is { } id)
                OutcomeJsonLd.Link(
                    json,
                    name,
                    address.Of(CombinationCatalogue.PathOf(it.Kind, id))
                );
        // a list, for the order says something
        json.WriteStartObject(
            it.Kind == CombinationKind.Module ? "elm:learningOutcome" : "dct:hasPart"
        );
        json.WriteStartArray("@list");
        foreach (var outcome in tree.Outcomes)
            Part(json, () => OutcomeJsonLd.Write(json, outcome, address));
        foreach (var module in tree.Modules)
            Part(json, () => Write(json, module, address));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private static IResult Csv(CombinationCatalogue.Tree tree, PublicAddress address) =>
        OutcomeRoutes.Sent(
            CsvOut.File(
                $"{tree.Combination.Id.Value}.csv",
                ',',
                ["module_uri", "module", "hours", "uri", "title", "responsibility", "eqf"],
                tree.AllModules.SelectMany(module =>
                    module.Outcomes.Select(line =>
                        (string[])
                            [
                                AddressOf(module, address),
                                OutcomeRoutes.Harmless(module.Combination.Title),
                                $"{module.Hours}",
                                OutcomeJsonLd.AddressOf(address, line.Id),
                                OutcomeRoutes.Harmless(line.Text.Title),
                                OutcomeRoutes.Harmless(line.Text.Responsibility),
                                $"{line.Text.Eqf}",
                            ]
                    )
                )
            )
        );

    private static IResult Case(CombinationCatalogue.Tree tree, PublicAddress address)
    {
        var package = new OutcomeCase(address);
        string? top = null;
        if (tree.Combination.Kind == CombinationKind.Curriculum)
            Add(package, tree, "Curriculum", top = AddressOf(tree, address), null);
        foreach (var module in tree.AllModules)
        {
            var key = AddressOf(module, address);
            Add(package, module, "Module", key, top);
            foreach (var line in module.Outcomes)
                package.Add(line, key);
        }
        return OutcomeRoutes.Sent(package.File(tree.Combination.Title));
    }

    private static void Add(
        OutcomeCase package,
        CombinationCatalogue.Tree tree,
        string type,
        string key,
        string? partOf
    ) => package.Add(key, type, tree.Combination.Title, tree.Combination.Text.Description, partOf);
}
