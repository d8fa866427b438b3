using System.Diagnostics;
using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Profiling;
using Leerspoor.Skills.Searching;
using Leerspoor.Skills.Storing;
using Leerspoor.Skills.Tests.Exchanging;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

// Only the file, to read it in with the program itself.
if (args is ["make", var target])
{
    await File.WriteAllBytesAsync(target, EscoMaker.TrueSize.Zip());
    return;
}

// The whole program on SQLite, or on PostgreSQL with LEERSPOOR_TEST_POSTGRES; a made file of ESCO's size.
const int People = 10_000;
const int Clients = 16;
const int Questions = 100;
Environment.SetEnvironmentVariable(
    "ASPNETCORE_TEST_CONTENTROOT_LEERSPOOR_WEB",
    Path.Combine(Repository.Root, "src", "Leerspoor.Web")
);
await using var app = new LeerspoorApp();
var region = await TestRegion.FoundAsync(app);
var coach = await region.PersonAsync(Role.Coach);
Say($"{(app.IsSqlite ? "SQLite" : "PostgreSQL")}");

var zip = Path.GetTempFileName();
await File.WriteAllBytesAsync(zip, EscoMaker.TrueSize.Zip());
var graph = await ImportAsync();
await SearchAsync();
if (args is ["search"])
    return;
var people = await PeopleAsync();
await NearOneAsync();
await NearAllAsync();
Say($"peak memory, MB: {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024}");
File.Delete(zip);

async Task<FrameworkGraph> ImportAsync()
{
    var watch = Stopwatch.StartNew();
    FrameworkGraph read;
    using (var unpacked = Unpacking.Of(zip, "esco.zip"))
    {
        var report = new ImportReport(_ => { });
        var (format, files) = Formats.Choose(unpacked.Files, report);
        read = format.Read(files, report, default);
    }
    var reading = watch.Elapsed;
    await app.InRegionAsync(
        region.Id,
        async services =>
        {
            var db = services.GetRequiredService<LeerspoorDb>();
            var framework = Framework.AsGraph("esco");
            var version = FrameworkVersion.Drafted(framework.Id, 1, app.Clock.Now);
            version.Describe(new("ESCO"), new(""));
            db.AddRange(framework, version);
            await db.SaveChangesAsync();
            await services
                .GetRequiredService<GraphStore>()
                .WriteAsync(version.Id, read, _ => { }, default);
            version.PublishGraph(coach.Id, app.Clock.Now);
            await db.SaveChangesAsync();
        }
    );
    Say(
        $"import of {read.Nodes.Count} nodes and {read.Links.Count} links, s: {watch.Elapsed.TotalSeconds:0.0} (reading {reading.TotalSeconds:0.0})"
    );
    return read;
}

async Task SearchAsync()
{
    await AskAsync("lassen");
    var took = new List<double>();
    await Task.WhenAll(
        Enumerable
            .Range(0, Clients)
            .Select(client =>
                Task.Run(async () =>
                {
                    for (var i = 0; i < Questions; i++)
                    {
                        var asked = EscoMaker.LabelOf(((client * 997) + (i * 131)) % 13_939);
                        var start = Stopwatch.GetTimestamp();
                        await AskAsync(asked[..Math.Min(asked.Length, 4 + (i % 20))]);
                        lock (took)
                            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }
                })
            )
    );
    Say($"search with {Clients} clients, ms: {Spread(took)}");
}

Task AskAsync(string question) =>
    app.InRegionAsync(
        region.Id,
        services =>
            services
                .GetRequiredService<SearchSkills>()
                .HandleAsync(coach.Actor, question, null, default)
    );

async Task<IReadOnlyList<PersonId>> PeopleAsync()
{
    var skills = graph.Nodes.Where(node => node.Kind == NodeKinds.Skill).ToList();
    var random = new Random(4);
    var ids = Enumerable.Range(0, People).Select(_ => PersonId.New()).ToList();
    await app.InRegionAsync(
        region.Id,
        services =>
            services
                .GetRequiredService<MassInsert>()
                .InsertAsync(
                    ids.SelectMany(person =>
                        Enumerable
                            .Range(0, 12)
                            .Select(_ => skills[random.Next(skills.Count)])
                            .DistinctBy(skill => skill.Key)
                            .Select(skill =>
                                Evidence.Of(
                                    new SkillEvidenceLine
                                    {
                                        Person = person,
                                        Skill = skill.Key,
                                        Label = skill.Label,
                                        Level = SkillLevel.Competent,
                                        Kind = EvidenceKind.Judgement,
                                        Situation = "",
                                        SeenBy = coach.Id,
                                        SeenAt = app.Clock.Now,
                                        Source = Guid.CreateVersion7(),
                                    }
                                )
                            )
                    ),
                    default
                )
    );
    return ids;
}

async Task NearOneAsync()
{
    var took = new List<double>();
    foreach (var person in people.Take(200))
    {
        var start = Stopwatch.GetTimestamp();
        await NearAsync([person]);
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
    Say($"work near one person, first ms: {took[0]:0}, then ms: {Spread([.. took.Skip(1)])}");
}

async Task NearAllAsync()
{
    var watch = Stopwatch.StartNew();
    foreach (var batch in people.Chunk(500))
        await NearAsync(batch);
    Say($"work near {people.Count} people, s: {watch.Elapsed.TotalSeconds:0.0}");
}

Task<int> NearAsync(IReadOnlyCollection<PersonId> some) =>
    app.InRegionAsync(
        region.Id,
        async services =>
        {
            var shown = await services.GetRequiredService<PersonSkills>().OfAsync(some, default);
            var near = services.GetRequiredService<ShowSkillsOf>();
            var found = 0;
            foreach (var one in shown.Values)
                found += (await near.NearAsync(one, default)).Count;
            return found;
        }
    );

static string Spread(List<double> took)
{
    took.Sort();
    return string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {took[took.Count / 2]:0.0}, p95 {took[took.Count * 95 / 100]:0.0}, max {took[^1]:0.0}"
    );
}

static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
