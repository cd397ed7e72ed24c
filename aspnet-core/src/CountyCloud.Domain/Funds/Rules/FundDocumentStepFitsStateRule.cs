using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A fund document is decided once.</summary>
public sealed class FundDocumentStepFitsStateRule(FundDocumentState state, params FundDocumentState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:DocumentStepOutOfOrder", 409).WithData("state", state);
}
