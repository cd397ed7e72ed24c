using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Assets, copyrights, shops and accounts of the programme belong to the county government (M137, M138; ASSET-01, ASSET-03).</summary>
public sealed class AssetsBelongToTheCountyRule(string owner, string countyGovernment) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.Equals(owner, countyGovernment, StringComparison.Ordinal);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:OwnerIsTheCounty", 403).WithData("owner", owner).WithData("county", countyGovernment);
}
