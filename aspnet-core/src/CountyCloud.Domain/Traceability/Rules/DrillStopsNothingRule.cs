using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A drill is never decided: it holds nothing back and tells nobody.</summary>
public sealed class DrillStopsNothingRule(string number, bool isDrill) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isDrill;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DrillStopsNothing").WithData("number", number);
}
