using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The indicators of acceptance are fixed before the tender and stay (C165, GOV-26).</summary>
public sealed class IndicatorsAreFixedBeforeTheTenderRule(SubProject subProject, string? indicators) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.ContractedOn is not null && !string.Equals(subProject.AcceptanceIndicators, indicators, StringComparison.Ordinal);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:IndicatorsFixed").WithData("number", subProject.Number);
}
