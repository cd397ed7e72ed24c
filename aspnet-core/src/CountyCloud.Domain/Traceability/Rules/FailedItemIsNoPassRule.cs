using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A test with a value outside its limit, or without a single judged value, is not reported as passed (TRACE-25).</summary>
public sealed class FailedItemIsNoPassRule(string number, bool hasPassed, IReadOnlyCollection<QualityTestItem> items) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => hasPassed && (items.Any(i => i.Judgement == TestJudgement.Fail) || items.All(i => i.Judgement == TestJudgement.NotJudged));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:FailedItemReportedAsPass").WithData("number", number).WithData("items", string.Join(", ", items.Where(i => i.Judgement != TestJudgement.Pass).Select(i => i.Name)));
}
