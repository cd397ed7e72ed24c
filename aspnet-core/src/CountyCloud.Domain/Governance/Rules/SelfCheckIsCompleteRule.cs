using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Every required paper is ready before acceptance is asked for, and where the county's rule <c>self_check</c> asks for it the self-check is written (M83, GOV-22).</summary>
public sealed class SelfCheckIsCompleteRule(Acceptance acceptance, ProjectRules rules) : IBusinessRule
{
    private IEnumerable<AcceptanceCheck> Missing => acceptance.Checks.Where(c => c is { IsRequired: true, IsReady: false }).OrderBy(c => c.Order);

    /// <inheritdoc />
    public bool IsBroken => (rules.SelfCheckSource(acceptance.Level) is not null && string.IsNullOrWhiteSpace(acceptance.SelfCheck)) || Missing.Any();

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SelfCheckIncomplete").WithData("number", acceptance.Number)
        .WithData("source", rules.SelfCheckSource(acceptance.Level) ?? string.Join('、', Missing.Select(c => c.Source).Where(s => !string.IsNullOrEmpty(s)).Distinct(StringComparer.Ordinal)))
        .WithData("items", string.Join("、", Missing.Select(c => c.Name.Source)));
}
