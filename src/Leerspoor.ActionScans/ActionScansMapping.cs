using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans;

internal sealed class ActionScansMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        InstrumentMapping.Map(model);
        ScanMapping.Map(model);
    }
}
