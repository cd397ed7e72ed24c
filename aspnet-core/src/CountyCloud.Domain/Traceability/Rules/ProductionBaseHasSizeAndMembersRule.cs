using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A production base is registered with size, members and products (PROD-22: Z10).</summary>
public sealed class ProductionBaseHasSizeAndMembersRule(TraceSiteContent content, IReadOnlyList<string> products) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.IsProductionBase && (content.MemberCount is null or 0 || (content.AreaMu ?? content.Capacity) is null or 0 || products.Count == 0);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:BaseIncomplete", 400);
}
