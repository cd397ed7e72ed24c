using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only a filed subject sends goods, and for a cancelled one nothing is recorded (W-26, M311「备案」).</summary>
public sealed class SenderIsFiledRule(string subject, bool isFiled, bool isCancelled, TraceStep? step) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isCancelled || (!isFiled && step is (TraceStep.Shipping or TraceStep.Selling));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:SubjectNotFiled").WithData("subject", subject);
}
