using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Stations;

/// <summary>Households and inhabitants are counted from zero.</summary>
public sealed class VillageNumbersAreNotNegativeRule(VillageValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Households < 0 || v.Population < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Stations:VillageNumberNegative", 400).WithData("name", v.Title);
}
