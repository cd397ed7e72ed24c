using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Access to the market hangs on the trace code where the county says so (TRACE-19: Z65).</summary>
public sealed class ListedProductIsTracedRule(string number, ListingFacts facts) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => facts.NeedsTraceCode && !facts.HasTraceCode;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:TraceCodeMissing").WithData("number", number);
}
