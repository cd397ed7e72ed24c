using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// Money is paid in the parts that the county's rules name: half way and finally (M99, M103), by progress for the named kinds of work, by
/// central procurement, or in a part and the rest (Z1270). A county without such rules pays by progress and finally.
/// </summary>
public sealed class StageIsOfferedRule(PaymentStage stage, WorkKind kind, DisbursementRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !IsOffered;

    private bool IsProcured => rules.Procurement is not null && kind == WorkKind.OfficeEquipment;

    private bool IsOffered => stage switch
    {
        PaymentStage.Mid => rules.MidpointShare is not null,
        PaymentStage.Final => rules.FinalShare is not null || rules.HasNoStages,
        PaymentStage.Progress => rules.IsPaidByProgress(kind) || rules.HasNoStages,
        PaymentStage.Part or PaymentStage.Rest => rules.TwoPart is not null && !rules.IsPaidByProgress(kind) && !IsProcured,
        PaymentStage.Procurement => IsProcured,
        PaymentStage.Reimbursement => rules.Reimbursement is not null && rules.TwoPart is null && !rules.IsPaidByProgress(kind) && !IsProcured,
        _ => false,
    };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:StageNotOffered").WithData("stage", stage).WithData("kind", kind)
        .WithData("source", (rules.MidpointShare?.Source ?? rules.ProgressTypes?.Source ?? rules.TwoPart?.Source ?? rules.Procurement?.Source ?? rules.Reimbursement?.Source) ?? "W-08");
}
