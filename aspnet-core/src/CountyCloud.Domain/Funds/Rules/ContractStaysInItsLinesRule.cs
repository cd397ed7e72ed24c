using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// A contract promises no more than the budget gives to what it covers (M99, M109 专款专用): of each line at most what the plan and
/// reallocations give it less what others were promised or paid; of a line that it has by its sub-projects only, at most their part.
/// </summary>
/// <param name="contract">Number of the contract.</param>
/// <param name="amount">Its amount, yuan.</param>
/// <param name="room">Room by line, yuan; empty when the contract names no lines, which leaves it unchecked.</param>
public sealed class ContractStaysInItsLinesRule(string contract, decimal amount, IReadOnlyList<LineAmount> room) : IBusinessRule
{
    private readonly decimal _most = room.Sum(r => Math.Max(0, r.Amount));

    /// <inheritdoc />
    public bool IsBroken => room.Count > 0 && amount > _most;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ContractOverLines").WithData("number", contract).WithData("amount", amount).WithData("most", _most)
        .WithData("lines", string.Join(", ", room.Select(r => r.BudgetItemCode).Take(20))).WithData("source", "M99、M109");
}
