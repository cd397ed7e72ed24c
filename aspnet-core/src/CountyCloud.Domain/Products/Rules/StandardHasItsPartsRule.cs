using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A standard says type, growing, specification, quality, picking, raw material, packing and test methods (PROD-04: M355).</summary>
public sealed class StandardHasItsPartsRule(StandardContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => Parts.Any(string.IsNullOrWhiteSpace);

    private string?[] Parts => [content.Type, content.Growing, content.Specification, content.Quality, content.Picking, content.RawMaterial, content.PackingRule, content.TestMethods];

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:StandardIncomplete");
}
