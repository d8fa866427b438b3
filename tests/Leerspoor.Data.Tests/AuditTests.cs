using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.Data.Tests;

public sealed class AuditTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_line_of_the_audit_trail_can_be_added_but_not_changed_or_removed_even_past_the_program()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);

        await region.WithDbAsync(async db =>
        {
            db.Audit(coach.Actor, "thing.done", coach.Id);
            await db.SaveChangesAsync();
            var line = await db.AuditTrail.OrderByDescending(entry => entry.Id).FirstAsync();
            line.Action.ShouldBe("thing.done");

            db.Remove(line);
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            await Should.ThrowAsync<Exception>(() =>
                db.Database.ExecuteSqlRawAsync("""UPDATE "AuditTrail" SET "Action" = 'x'""")
            );
            await Should.ThrowAsync<Exception>(() =>
                db.Database.ExecuteSqlRawAsync("""DELETE FROM "AuditTrail" """)
            );
        });
    }
}
