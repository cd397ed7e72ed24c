using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only a present member leaves.</summary>
public sealed class MemberIsThereRule(TraceSubject subject, Guid userId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !subject.Members.Any(m => m.UserId == userId && m.Until is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:MemberUnknown", 404).WithData("number", subject.Number);
}
