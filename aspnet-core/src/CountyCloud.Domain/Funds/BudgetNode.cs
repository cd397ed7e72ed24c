using System.Globalization;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>A node of the budget tree.</summary>
/// <param name="Values">The item.</param>
/// <param name="Children">Items below it.</param>
public sealed record BudgetNode(BudgetItemValues Values, IReadOnlyList<BudgetNode> Children)
{
    /// <summary>Sum of the items below, yuan; null for a leaf.</summary>
    public decimal? SumOfChildren { get; } = Children.Count == 0 ? null : Children.Sum(c => c.Values.Amount);

    /// <summary>
    /// Unit price × quantity × years + one-off part, yuan; null when the line states no price, or no quantity (nothing is guessed).
    /// </summary>
    public decimal? ComputedAmount => Values.UnitPrice is not { } price || (Values.Quantity is null && Values.Years is null && !Values.IsLumpSum)
        ? null
        : price * (Values.Quantity ?? 1) * (Values.Years ?? 1) + (Values.OneOffAmount ?? 0);

    /// <summary>Quantity the amount implies when the document states none.</summary>
    public decimal? ImpliedQuantity => Check == BudgetCheck.NoQuantity && Values.UnitPrice is > 0 ? Values.Amount / Values.UnitPrice : null;

    /// <summary>How the line ties with its own price and quantity (FUND-04).</summary>
    public BudgetCheck Check => Values switch
    {
        { Kind: not BudgetItemKind.Line } => BudgetCheck.NotApplicable,
        { SharedWithCode: not null } => BudgetCheck.Shared,
        { UnitPrice: null } => BudgetCheck.NotApplicable,
        _ when ComputedAmount is null => BudgetCheck.NoQuantity,
        _ when ComputedAmount != Values.Amount => BudgetCheck.Mismatch,
        { IsLumpSum: true } => BudgetCheck.LumpSum,
        { OneOffAmount: not null } => BudgetCheck.Composite,
        _ => BudgetCheck.Ok,
    };

    /// <summary>Amount of one year of a yearly line, yuan (FUND-05): what is planned, drawn and paid by year.</summary>
    public decimal? YearlyAmount => Values is { Years: > 0, UnitPrice: { } price } ? price * (Values.Quantity ?? 1) : null;

    /// <summary>This node and all below.</summary>
    public IEnumerable<BudgetNode> Flatten() => Children.SelectMany(c => c.Flatten()).Prepend(this);

    /// <summary>The calculation in words, for example <c>5 元 × 40000 = 200000 元</c>; empty when there is none.</summary>
    public string Calculation => ComputedAmount is { } computed
        ? string.Create(CultureInfo.InvariantCulture, $"{Values.UnitPrice:0.##}{(Values.Quantity is { } q ? $" × {q:0.##}" : string.Empty)}{(Values.Years is { } y ? $" × {y}" : string.Empty)}{(Values.OneOffAmount is { } o ? $" + {o:0.##}" : string.Empty)} = {computed:0.##}")
        : string.Empty;
}
