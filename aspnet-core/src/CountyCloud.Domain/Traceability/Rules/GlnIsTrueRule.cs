using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A global location number has 13 digits and its check digit (GS1 General Specifications 7.9).</summary>
public sealed class GlnIsTrueRule(string gln) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => gln.Length != 13 || !TraceIdentifiers.IsKey(gln);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:GlnInvalid", 400).WithData("gln", gln);
}
