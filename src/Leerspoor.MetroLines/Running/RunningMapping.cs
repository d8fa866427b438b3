using Leerspoor.Data;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

internal sealed class RunningMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<LineRun>(run =>
        {
            run.HasOne<CompanyPath>().WithMany().HasForeignKey(r => r.PathId);
            run.HasIndex(r => r.Code).IsUnique();
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.HasOne<LineRun>().WithMany().HasForeignKey(m => m.RunId);
            meeting.HasIndex(m => m.StartsAt);
        });
        model.Entity<Enrolment>(enrolment =>
        {
            enrolment.HasOne<LineRun>().WithMany().HasForeignKey(e => e.RunId);
            enrolment.HasIndex(e => e.Code).IsUnique();
            enrolment.HasIndex(e => new { e.RunId, e.Email }).IsUnique();
            enrolment.HasIndex(e => e.PersonId);
            enrolment.Property(e => e.Revision).IsConcurrencyToken();
        });
        model.Entity<Presence>(presence =>
        {
            presence.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
            presence.HasOne<Enrolment>().WithMany().HasForeignKey(p => p.EnrolmentId);
            presence.HasIndex(p => new { p.MeetingId, p.EnrolmentId }).IsUnique();
        });
    }
}
