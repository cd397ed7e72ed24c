using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A package is not in itself, over however many others.</summary>
public sealed class PackingHasNoCycleRule(string package, IReadOnlyCollection<string> above) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => above.Contains(package);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:PackingCycle").WithData("package", package);
}
