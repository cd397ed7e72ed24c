using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A person records for a subject once.</summary>
public sealed class MemberIsAddedOnceRule(TraceSubject subject, Guid userId, string userName) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subject.Members.Any(m => m.UserId == userId && m.Until is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:MemberTwice").WithData("name", userName).WithData("number", subject.Number);
}
