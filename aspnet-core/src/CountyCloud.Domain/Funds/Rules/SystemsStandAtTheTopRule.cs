using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A system has nothing above it; categories and lines have (FUND-02).</summary>
public sealed class SystemsStandAtTheTopRule(BudgetItemValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => (v.Kind == BudgetItemKind.System) != (v.ParentCode is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:SystemMustStandAtTop", 400).WithData("code", v.Code);
}
