using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The report of a supervision goes to the leading group, which takes note of it once (C181).</summary>
public sealed class ReportIsNotedOnceRule(string number, SuperiorInspectionKind kind, DateOnly? notedOn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind != SuperiorInspectionKind.Supervision || notedOn is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ReportNoted").WithData("number", number);
}
