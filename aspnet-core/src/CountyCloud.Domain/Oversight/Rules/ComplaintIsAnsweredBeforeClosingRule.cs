using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A complaint is answered before it is closed (DATA-19: C167).</summary>
public sealed class ComplaintIsAnsweredBeforeClosingRule(string number, ComplaintState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is not (ComplaintState.Answered or ComplaintState.Confirmed);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:ComplaintNotAnswered").WithData("number", number);
}
