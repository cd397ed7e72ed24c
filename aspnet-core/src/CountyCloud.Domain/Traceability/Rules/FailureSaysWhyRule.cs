using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A failure that no value shows says why.</summary>
public sealed class FailureSaysWhyRule(string number, bool hasPassed, string? conclusion, IReadOnlyCollection<QualityTestItem> items) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !hasPassed && string.IsNullOrWhiteSpace(conclusion) && items.All(i => i.Judgement != TestJudgement.Fail);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:FailureWithoutReason", 400).WithData("number", number);
}
