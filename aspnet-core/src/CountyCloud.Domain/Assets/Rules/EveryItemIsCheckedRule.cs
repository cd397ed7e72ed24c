using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Each item of the list is checked; what is damaged or missing says how it is settled (W-40).</summary>
public sealed class EveryItemIsCheckedRule(Handover handover) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => handover.Items.Any(i => i.State == HandoverItemState.Unchecked || (i.State is HandoverItemState.Damaged or HandoverItemState.Missing && string.IsNullOrWhiteSpace(i.Remark)));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:HandoverItemsUnchecked", 403).WithData("count", handover.Items.Count(i => i.State == HandoverItemState.Unchecked)).WithData("unsettled", handover.Items.Count(i => i.State is HandoverItemState.Damaged or HandoverItemState.Missing && string.IsNullOrWhiteSpace(i.Remark)));
}
