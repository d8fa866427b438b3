using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Contract;

/// <summary>Which photos a participant handed in as prior learning: whoever judges that, sees them too.</summary>
public sealed class HandedInPhotos(LeerspoorDb db)
{
    /// <summary>One query.</summary>
    /// <param name="photo">Id of the photo.</param>
    /// <param name="by">Who handed it in.</param>
    /// <param name="ct">Stops it.</param>
    public Task<bool> IsOneAsync(Guid photo, PersonId by, CancellationToken ct) =>
        db.Set<PriorClaim>().AnyAsync(claim => claim.PersonId == by && claim.PhotoId == photo, ct);
}
