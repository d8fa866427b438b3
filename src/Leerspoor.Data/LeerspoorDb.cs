using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

/// <summary>
/// The one database of Leerspoor. Modules bring their own mapping; here live the rules that hold for every table:
/// the region filter, the audit trail, the outbox and what happens when the storage refuses.
/// </summary>
public sealed class LeerspoorDb(
    DbContextOptions<LeerspoorDb> options,
    IEnumerable<IModuleMapping> mappings,
    RegionScope region,
    WriteGate gate,
    OutboxBell bell,
    TimeProvider clock
) : DbContext(options)
{
    private bool announced;

    /// <summary>Read by the query filter of every table; the nil id matches no row.</summary>
    public RegionId FilterRegion => region.Current ?? default;

    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>
    /// All regions at once. Only for what comes before a region is known: sign-in, a public credential page, the outbox. The caller
    /// enters the region of the row it found before it reads or writes anything else.
    /// </summary>
    public IQueryable<T> AcrossRegions<T>()
        where T : class => Set<T>().IgnoreQueryFilters();

    /// <summary>Adds a line to the audit trail, saved in the same transaction as the change that it describes.</summary>
    /// <param name="by">Who did it.</param>
    /// <param name="action">Stable, <c>thing.verb-in-past-tense</c>, e.g. <c>observation.recorded</c>.</param>
    /// <param name="about">To whom, when it concerns a person.</param>
    /// <param name="subject">The id of the thing it was done to.</param>
    public void Audit(Actor by, string action, PersonId? about = null, Guid? subject = null) =>
        AuditTrail.Add(AuditEntry.Written(by.Person, action, about, subject, clock.GetUtcNow()));

    /// <summary>Hands an event to the outbox; it is delivered at least once after the transaction, also after a crash.</summary>
    public void Announce(object news)
    {
        Outbox.Add(OutboxMessage.Holding(news, clock.GetUtcNow()));
        announced = true;
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        StampRegion();
        try
        {
            int saved;
            using (await gate.EnterAsync(this, cancellationToken))
                saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (announced)
                bell.Ring();
            announced = false;
            return saved;
        }
        catch (Exception problem) when (StorageTrouble.Recognise(problem) is { } refusal)
        {
            // Nothing of this may slip in with a later save: the user reads that nothing was saved.
            ChangeTracker.Clear();
            announced = false;
            throw new StorageRefusedException(refusal, problem);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ColumnConventions.Apply(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new RegionFilter(this));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var mapping in mappings)
            mapping.Map(modelBuilder);
        DataMapping.Map(modelBuilder);
    }

    private void StampRegion()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (
                entry.State
                is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
            )
                continue;
            if (entry.Entity is AuditEntry && entry.State is not EntityState.Added)
                throw new InvalidOperationException("The audit trail is append only.");
            if (entry.Entity is IRegional regional)
                RegionFilter.Stamp(entry, regional, region.Current);
        }
    }
}
