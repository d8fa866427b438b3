using Leerspoor.Data;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Evaluating;

internal sealed class EvaluatingMapping : IModuleMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<LineVoice>(voice =>
        {
            voice.HasOne<CompanyPath>().WithMany().HasForeignKey(v => v.PathId);
            voice.HasOne<Enrolment>().WithMany().HasForeignKey(v => v.EnrolmentId);
            voice.HasOne<PathCompany>().WithMany().HasForeignKey(v => v.CompanyKey);
        });
}
