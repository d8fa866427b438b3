using Leerspoor.Data;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Recognising;

internal sealed class RecognisingMapping : IModuleMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<Judgement>(judgement =>
        {
            judgement.Ignore(j => j.IsReached).Ignore(j => j.Lowest);
            judgement.HasOne<LineRun>().WithMany().HasForeignKey(j => j.RunId);
            judgement.HasOne<Enrolment>().WithMany().HasForeignKey(j => j.EnrolmentId);
            judgement.HasOne<LineOutcome>().WithMany().HasForeignKey(j => j.OutcomeKey);
            judgement.HasIndex(j => new { j.EnrolmentId, j.OutcomeKey }).IsUnique();
        });
}
