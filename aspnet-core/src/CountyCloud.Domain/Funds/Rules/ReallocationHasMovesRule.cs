using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A reallocation names lines, each pair once, with amounts in whole fen.</summary>
public sealed class ReallocationHasMovesRule(IReadOnlyList<ReallocationMove> moves) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => moves.Count is 0 or > 50 || moves.Any(m => m.Amount <= 0 || decimal.Round(m.Amount, 2) != m.Amount || m.FromCode == m.ToCode) || moves.DistinctBy(m => (m.FromCode, m.ToCode)).Count() != moves.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationWithoutMoves", 400);
}
