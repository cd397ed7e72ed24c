using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>
/// A policy and an application have a status (K62, Z159), an appointment of experts and a plan for the time after the programme a last day
/// (K94, Z165), an activity of publicity the unit that ran it (C179).
/// </summary>
public sealed class RecordHasWhatItsKindNeedsRule(ProgrammeRecordContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => LacksStatus || LacksPeriod || LacksParties;

    private bool LacksStatus => content.Kind is ProgrammeRecordKind.Policy or ProgrammeRecordKind.OutletApplication && content.Status is null;

    private bool LacksPeriod => content.Kind is ProgrammeRecordKind.ExpertAdvice or ProgrammeRecordKind.SustainedOperation && content.Until is null;

    private bool LacksParties => content.Kind is ProgrammeRecordKind.Publicity or ProgrammeRecordKind.OutletApplication && string.IsNullOrWhiteSpace(content.Parties);

    /// <inheritdoc />
    public BusinessException ToException() => LacksStatus
        ? new BusinessException("Governance:RecordStatusMissing", 400)
        : LacksPeriod ? new BusinessException("Governance:RecordPeriodMissing", 400) : new BusinessException("Governance:RecordUnitMissing", 400);
}
