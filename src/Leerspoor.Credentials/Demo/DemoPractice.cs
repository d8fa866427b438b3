using Leerspoor.Credentials.Practising;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Demo;

/// <summary>Three praktijkverklaringen of the demo region: one given, one with a work process left to sign, one just begun.</summary>
internal sealed class DemoPractice(LeerspoorDb db, PeopleDirectory people, IssueStatement issue)
    : IDemoChapter
{
    private const string Kind = "practice-logistics";

    private static readonly (string Code, string Name, string Seen)[] Processes =
    [
        (
            "B1-K1-W1",
            "Ontvangt goederen",
            "Loste drie vrachtwagens, telde alles na en meldde een kapotte doos."
        ),
        (
            "B1-K1-W2",
            "Slaat goederen op",
            "Zette elke pallet op de goede plek en hield het gangpad vrij."
        ),
        ("B1-K1-W3", "Verzamelt orders", "Liep twintig orders met de scanner, zonder fouten."),
    ];

    // Of the first everything, so that it is given; of the second all but one; of the third nothing.
    private static readonly int[] Signed = [3, 2, 0];

    public int Order => 61;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var cast = demo.Cast();
        // Of one coach, and of one practice trainer as far as there are, so that their demo accounts show them.
        var some = cast
            .Participants.Where(one => one.Coach == cast.Participants[0].Coach)
            .OrderBy(one => one.Supervisor != cast.Participants[0].Supervisor)
            .Take(Signed.Length)
            .ToList();
        for (var i = 0; i < some.Count; i++)
            await BeginAsync(demo, cast, some[i], signed: Signed[i], ct);
        await db.SaveChangesAsync(ct);

        var first = some[0];
        var ready = await db.Set<PracticeStatement>()
            .Where(s => s.ParticipantId == first.Person)
            .Select(s => s.Id)
            .SingleAsync(ct);
        await issue.HandleAsync(cast.Actor(first.Coach), ready, ct);
    }

    private async Task BeginAsync(
        DemoRegion demo,
        DemoCast cast,
        DemoParticipant who,
        int signed,
        CancellationToken ct
    )
    {
        var place = await people.Organisations.SingleAsync(o => o.Id == who.Organisation, ct);
        var day = LocalDay.Of(demo.Now);
        var statement = new PracticeStatement
        {
            Id = PracticeStatementId.New(),
            ParticipantId = who.Person,
            ParticipantName = who.Name,
            AchievementKey = Kind,
            OrganisationId = who.Organisation,
            Company = place.Name,
            CompanyCode = "100123456",
            Dossier = "Logistiek",
            DossierCode = "25372",
            From = day.AddDays(-120),
            Until = day.AddDays(-2),
            DraftedBy = who.Coach,
            DraftedAt = demo.Now.AddDays(-14),
        };
        for (var i = 0; i < Processes.Length; i++)
        {
            var process = new PracticeProcess
            {
                Id = PracticeProcessId.New(),
                StatementId = statement.Id,
                Number = i + 1,
                Code = Processes[i].Code,
                Name = Processes[i].Name,
            };
            if (i < signed)
                process.Sign(
                    who.Supervisor,
                    cast.Actor(who.Supervisor).Name,
                    Processes[i].Seen,
                    demo.Now.AddDays(i - 5)
                );
            statement.Processes.Add(process);
        }

        db.Add(statement);
    }
}
