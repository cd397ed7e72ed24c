using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Stations;

/// <summary>An area has a size (PSS-02).</summary>
public sealed class AreaIsPositiveRule(CentreAreaValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.AreaSquareMetres <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Stations:AreaInvalid", 400).WithData("name", v.Title);
}
