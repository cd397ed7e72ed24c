using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A record's last day is not before its first, and what it concerns is named by kind and id or not at all.</summary>
public sealed class RecordRunsForwardRule(ProgrammeRecordContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Until < content.Date || content.DocumentType is null != content.DocumentId is null;

    /// <inheritdoc />
    public BusinessException ToException() => content.Until < content.Date ? new BusinessException("Governance:RecordPeriod", 400) : new BusinessException("Governance:HalfALink", 400);
}
