using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Labels are printed before they are attached or activated (W-27).</summary>
public sealed class CodesArePrintedFirstRule(TraceCodeState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state < TraceCodeState.Printed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CodesNotPrinted");
}
