using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What was missed or does not apply is explained (C161, M509).</summary>
public sealed class MissedLinesAreExplainedRule(string number, IEnumerable<CheckLine> lines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lines.Any(l => l.Outcome is CheckOutcome.Missed or CheckOutcome.NotApplicable && string.IsNullOrWhiteSpace(l.Explanation));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:MissedUnexplained").WithData("number", number);
}
