using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Reporting;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans;

internal sealed class ActionScansMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        InstrumentMapping.Map(model);
        ScanMapping.Map(model);
        ReportMapping.Map(model);
        SurveyMapping.Map(model);
    }
}
