using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>No more mass comes of a process than went in, unless the county says for the product that water or packaging comes with it (TRACE-05).</summary>
public sealed class OutputStaysBelowInputRule(IReadOnlyList<string> lots, decimal input, decimal output, bool hasBand, bool addsMass) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !hasBand && !addsMass && output > input;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:OutputOverInput").WithData("lots", string.Join(", ", lots)).WithData("input", TraceText.Amount(input, TraceConsts.Kilogram)).WithData("output", TraceText.Amount(output, TraceConsts.Kilogram));
}
