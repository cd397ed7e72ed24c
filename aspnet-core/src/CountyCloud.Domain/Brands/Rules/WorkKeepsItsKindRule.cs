using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A piece of work keeps its kind, which decides its stages.</summary>
public sealed class WorkKeepsItsKindRule(BrandProjectContent before, BrandProjectContent after) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => before.Kind != after.Kind;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:WorkKind", 400);
}
