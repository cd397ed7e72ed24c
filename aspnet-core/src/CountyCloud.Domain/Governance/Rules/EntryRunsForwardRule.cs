using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An entry ends on or after the day on which it starts.</summary>
public sealed class EntryRunsForwardRule(ProgrammeEntryValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.Until < values.Date;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RecordPeriod", 400);
}
