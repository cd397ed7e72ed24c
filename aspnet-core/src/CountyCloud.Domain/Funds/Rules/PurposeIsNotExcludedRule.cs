using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Special funds never pay what the county excludes, such as civil works (K24); where something is excluded each line says what it is for.</summary>
public sealed class PurposeIsNotExcludedRule(string line, string? purpose, RuleWords? excluded) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => excluded is not null && (string.IsNullOrWhiteSpace(purpose) || excluded.Has(purpose.Trim()));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PurposeExcluded").WithData("line", line).WithData("purpose", string.IsNullOrWhiteSpace(purpose) ? "—" : purpose).WithData("excluded", string.Join(", ", excluded!.Words)).WithData("source", excluded.Source);
}
