using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A county files the kinds of subjects that it has switched on; storage companies only where it does so (GAP-16).</summary>
public sealed class SubjectKindIsOfferedRule(TraceSubjectKind kind, bool isOffered) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isOffered;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SubjectKindNotOffered", 400).WithData("kind", kind);
}
