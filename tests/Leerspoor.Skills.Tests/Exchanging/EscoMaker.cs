using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>
/// Makes files of the true shape and, when asked, the true size of ESCO 1.2 in Dutch: 13,939 skills, 3,039 occupations, some 130,000
/// relations, labels with line breaks and quotes, empty cells, a column that older sets miss. The same files for the same seed.
/// </summary>
internal sealed class EscoMaker(int skills, int occupations, int relations, int seed = 12)
{
    private const string Base = "http://data.europa.eu/esco/";

    private static readonly string[] Doing =
    [
        "plaatsen",
        "onderhouden",
        "repareren",
        "ontwerpen",
        "controleren",
        "verkopen",
        "bedienen",
        "schoonmaken",
        "inspecteren",
        "beheren",
        "begeleiden",
        "adviseren",
        "plannen",
        "berekenen",
        "monteren",
        "programmeren",
        "testen",
        "vervoeren",
        "registreren",
        "verzorgen",
    ];

    private static readonly string[] Things =
    [
        "warmtepompen",
        "zonnepanelen",
        "leidingen",
        "machines",
        "voertuigen",
        "documenten",
        "klanten",
        "patiënten",
        "planten",
        "dieren",
        "gebouwen",
        "netwerken",
        "websites",
        "batterijen",
        "robots",
        "gereedschap",
        "grondstoffen",
        "voorraden",
        "begrotingen",
        "lessen",
        "leerlingen",
        "medicijnen",
        "maaltijden",
        "kleding",
        "meubels",
        "bruggen",
        "wegen",
        "schepen",
        "vliegtuigen",
        "instrumenten",
    ];

    private static readonly string[] Where =
    [
        "in de bouw",
        "in de zorg",
        "in de horeca",
        "op het land",
        "op zee",
        "in het laboratorium",
        "op kantoor",
        "in de fabriek",
        "bij mensen thuis",
        "voor de overheid",
        "in het onderwijs",
        "volgens voorschrift",
        "in teamverband",
        "op afstand",
        "in noodgevallen",
    ];

    public static EscoMaker TrueSize => new(13_939, 3_039, 126_000);

    public byte[] Zip()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, write) in Tables())
            {
                using var text = new StreamWriter(
                    zip.CreateEntry(name).Open(),
                    new UTF8Encoding(true)
                );
                write(text);
            }
        return memory.ToArray();
    }

    private IEnumerable<(string Name, Action<TextWriter> Write)> Tables() =>
        [
            ("skills_nl.csv", WriteSkills),
            ("occupations_nl.csv", WriteOccupations),
            ("skillGroups_nl.csv", WriteGroups),
            ("occupationSkillRelations_nl.csv", WriteRelations),
            ("broaderRelationsSkillPillar_nl.csv", WriteBroader),
        ];

    private int Groups => Math.Max(skills / 30, 2);

    public static string LabelOf(int skill) =>
        $"{Things[skill % Things.Length]} {Doing[skill / Things.Length % Doing.Length]}"
        + (skill < 600 ? "" : $" {Where[skill / 600 % Where.Length]}")
        + (skill < 9_000 ? "" : $" {Roman(skill / 9_000)}");

    private void WriteSkills(TextWriter text)
    {
        var chance = new Random(seed);
        text.WriteLine(
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description"
        );
        for (var skill = 0; skill < skills; skill++)
        {
            var label = LabelOf(skill);
            var alt = string.Join(
                '\n',
                Enumerable
                    .Range(0, chance.Next(6))
                    .Select(_ => $"{Doing[chance.Next(Doing.Length)]} van {label}")
            );
            Row(
                text,
                "KnowledgeSkillCompetence",
                Skill(skill),
                skill % 5 == 0 ? "knowledge" : "skill/competence",
                "sector-specific",
                label,
                alt,
                "",
                "released",
                "2024-05-10T09:00:00.000Z",
                chance.Next(20) == 0
                    ? "Niet hetzelfde als \"iets anders\",\nook al lijkt het erop."
                    : "",
                "",
                $"{Base}concept-scheme/skills, {Base}concept-scheme/member-skills",
                $"Het {label} zoals dat in het werk voorkomt, met aandacht voor veiligheid; {Where[chance.Next(Where.Length)]}, {chance.Next(1000)}."
            );
        }
    }

    private void WriteOccupations(TextWriter text)
    {
        text.WriteLine(
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code"
        );
        for (var at = 0; at < occupations; at++)
            Row(
                text,
                "Occupation",
                Occupation(at),
                $"{7000 + (at % 999)}",
                $"medewerker {LabelOf(at * 3 % skills)}",
                "",
                "",
                "released",
                "2024-05-10T09:00:00.000Z",
                "",
                "",
                "",
                $"{Base}concept-scheme/occupations",
                "Doet het werk en legt uit waarom.",
                string.Create(CultureInfo.InvariantCulture, $"{7000 + (at % 999)}.{at}")
            );
    }

    private void WriteGroups(TextWriter text)
    {
        text.WriteLine(
            "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code"
        );
        for (var at = 0; at < Groups; at++)
            Row(
                text,
                "SkillGroup",
                Group(at),
                $"groep {Doing[at % Doing.Length]} {at}",
                "",
                "",
                "released",
                "",
                "",
                "",
                "",
                $"S{at}"
            );
    }

    private void WriteRelations(TextWriter text)
    {
        var chance = new Random(seed + 1);
        text.WriteLine("occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel");
        for (var at = 0; at < relations; at++)
        {
            var occupation = at % occupations;
            var skill = (occupation * 31 + at / occupations * 97 + chance.Next(3)) % skills;
            Row(
                text,
                Occupation(occupation),
                $"medewerker {LabelOf(occupation * 3 % skills)}",
                at % 3 == 0 ? "optional" : "essential",
                skill % 5 == 0 ? "knowledge" : "skill/competence",
                Skill(skill),
                LabelOf(skill)
            );
        }
    }

    private void WriteBroader(TextWriter text)
    {
        text.WriteLine("conceptType,conceptUri,broaderType,broaderUri");
        for (var at = 0; at < skills; at++)
            Row(text, "KnowledgeSkillCompetence", Skill(at), "SkillGroup", Group(at % Groups));
        for (var at = 1; at < Groups; at++)
            Row(text, "SkillGroup", Group(at), "SkillGroup", Group(at / 2));
    }

    private static void Row(TextWriter text, params string[] cells) =>
        text.Write(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Roman(int number) => new('I', number);

    private static string Skill(int at) => $"{Base}skill/{at:x8}-0000-4000-8000-{at:x12}";

    private static string Occupation(int at) => $"{Base}occupation/{at:x8}-0000-4000-8000-{at:x12}";

    private static string Group(int at) => $"{Base}skill/S{at}";
}
