using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What used the special funds improperly is corrected before it can pass (M111, M113).</summary>
public sealed class FavourableOpinionNeedsProperUseOfFundsRule(Acceptance acceptance) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => acceptance.AreFundsProperlyUsed != true;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:FundsUsedImproperly").WithData("number", acceptance.Number);
}
