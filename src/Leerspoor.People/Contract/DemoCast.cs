using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>
/// Everybody of the demo region, left by the first chapter (order 10) for later ones: <c>demo.Cast()</c>. Everyone was there before
/// the six months of history began.
/// </summary>
public sealed class DemoCast
{
    private const string Key = "cast";
    private readonly Dictionary<PersonId, Actor> actors = [];
    private readonly Dictionary<string, PersonId> accounts = new(StringComparer.Ordinal);

    internal DemoCast() { }

    /// <summary>All participants; the first one is the account <c>deelnemer</c>, the second <c>deelnemer2</c>, and so on.</summary>
    public IReadOnlyList<DemoParticipant> Participants { get; internal set; } = [];

    /// <summary>Organisations by their key in the data file: <c>de-werf</c>, <c>gemeente</c>, <c>logistiek</c>, <c>school</c>.</summary>
    public IReadOnlyDictionary<string, OrganisationId> Organisations { get; internal set; } =
        new Dictionary<string, OrganisationId>(StringComparer.Ordinal);

    /// <summary>The learning places of the organisations, for situations and activities.</summary>
    public IReadOnlyList<DemoPlace> Places { get; internal set; } = [];

    /// <summary>Staff by account name: <c>coach</c>, <c>coach2</c>, <c>begeleider</c> ... <c>ontwikkelaar</c>, <c>beheerder</c>.</summary>
    public PersonId this[string account] => accounts[account];

    /// <summary>The person as an actor, for handlers and audit rows.</summary>
    public Actor Actor(PersonId person) => actors[person];

    internal void Enter(string account, Actor actor) =>
        (accounts[account], actors[actor.Person]) = (actor.Person, actor);

    internal void LeaveIn(DemoRegion demo) => demo.Left[Key] = this;

    internal static DemoCast Of(DemoRegion demo) => (DemoCast)demo.Left[Key];
}

/// <summary>A participant of the demo and who looks after them.</summary>
public sealed record DemoParticipant(
    PersonId Person,
    string Name,
    PersonId Coach,
    PersonId Supervisor,
    OrganisationId Organisation
);

/// <summary>A place where people work and learn.</summary>
/// <param name="Organisation">Whose place it is.</param>
/// <param name="Key">Stable, e.g. <c>inpakhal</c>.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Kind">What is done there: <c>packing</c>, <c>green</c>, <c>cleaning</c>, <c>kitchen</c>, <c>bicycle-workshop</c>, <c>order-picking</c>.</param>
public sealed record DemoPlace(OrganisationId Organisation, string Key, string Name, string Kind);

/// <summary>Short for later chapters.</summary>
public static class DemoCastOfRegion
{
    public static DemoCast Cast(this DemoRegion demo) => DemoCast.Of(demo);
}
