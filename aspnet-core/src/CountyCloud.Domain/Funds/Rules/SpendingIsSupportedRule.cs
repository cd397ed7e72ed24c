using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Special funds are spent in the directions that the programme notice supports (Z1263 支持方向为准): by the kind of work, else the line says in which.</summary>
public sealed class SpendingIsSupportedRule(WorkKind kind, string line, string? purpose, DisbursementRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !rules.Supports(kind) && (string.IsNullOrWhiteSpace(purpose) || !rules.DirectionNames.Contains(purpose.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:DirectionNotSupported").WithData("line", line).WithData("purpose", string.IsNullOrWhiteSpace(purpose) ? "—" : purpose)
        .WithData("directions", string.Join("、", rules.DirectionNames)).WithData("source", rules.Directions?.Source ?? "Z1263");
}
