using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A subject is checked and filed when every paper of the county's list is there and none has run out (W-26).</summary>
public sealed class SubjectPapersAreCompleteRule(TraceSubject subject, IReadOnlyList<string> required, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subject.MissingPapers(required, today).Count > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SubjectPapersMissing").WithData("number", subject.Number).WithData("papers", string.Join("、", subject.MissingPapers(required, today)));
}
