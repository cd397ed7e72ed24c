using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Services are for producers and companies of the county's register, not for those that were suspended or cancelled (TRACE-30).</summary>
public sealed class ProducerIsInTheRegisterRule(TraceSubjectState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is TraceSubjectState.Cancelled or TraceSubjectState.Suspended;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:ProducerNotInRegister");
}
