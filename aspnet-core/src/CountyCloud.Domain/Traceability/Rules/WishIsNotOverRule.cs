using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A service is ordered for a day to come (TRACE-30).</summary>
public sealed class WishIsNotOverRule(SupplyCaseContent content, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.WantedBy < today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyWishOver", 400).WithData("day", content.WantedBy);
}
