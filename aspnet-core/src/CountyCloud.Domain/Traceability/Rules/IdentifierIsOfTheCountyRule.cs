using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What another county issued is not moved here.</summary>
public sealed class IdentifierIsOfTheCountyRule(string identifier, string? county, string ownCounty) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => county is not null && county != ownCounty;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:ForeignIdentifier").WithData("identifier", identifier);
}
