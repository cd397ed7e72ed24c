using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The contractor names one person for the project's finance before work starts (M109, FUND-14).</summary>
public sealed class FinanceContactIsNamedRule(SubProject subProject, string? financeContact) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(financeContact);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:FinanceContactMissing", 400).WithData("number", subProject.Number);
}
