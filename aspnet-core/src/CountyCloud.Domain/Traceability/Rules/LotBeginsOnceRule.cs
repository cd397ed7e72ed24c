using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A lot begins once.</summary>
public sealed class LotBeginsOnceRule(string lot, bool exists) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => exists;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:LotExists").WithData("lot", lot);
}
