using System.Globalization;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>
/// A county's budget as a tree whose sums tie at every level, or which says where and why they do not (FUND-02 to FUND-07). Line
/// amounts are binding; what the document prints besides is compared and shown, never mended (GAP-09).
/// </summary>
public sealed class BudgetTree
{
    private readonly List<BudgetIssue> _issues = [];

    private BudgetTree(IReadOnlyList<BudgetNode> roots, decimal? planAmount)
    {
        Roots = roots;
        PlanAmount = planAmount;
        Total = roots.Sum(r => r.Values.Amount);
    }

    /// <summary>The systems.</summary>
    public IReadOnlyList<BudgetNode> Roots { get; }

    /// <summary>Amount of the plan, yuan; null when the document states none.</summary>
    public decimal? PlanAmount { get; }

    /// <summary>Sum of the systems, yuan.</summary>
    public decimal Total { get; }

    /// <summary>Everything a reader should know about the sums, in tree order.</summary>
    public IReadOnlyList<BudgetIssue> Issues => _issues;

    /// <summary>True when every sum ties: lines to categories, categories to systems, systems to the plan, shares to 100 percent.</summary>
    public bool IsTied => _issues.TrueForAll(i => i.Kind is not (BudgetIssueKind.SumDiffers or BudgetIssueKind.TotalDiffers or BudgetIssueKind.ShareDiffers or BudgetIssueKind.SharesNotHundred));

    /// <summary>All nodes, parents before children, in order.</summary>
    public IEnumerable<BudgetNode> Flatten() => Roots.SelectMany(r => r.Flatten());

    /// <summary>Builds the tree and compares every sum.</summary>
    /// <param name="items">The county's budget items.</param>
    /// <param name="planAmount">Amount of the plan, yuan; null when unknown.</param>
    public static BudgetTree Build(IEnumerable<BudgetItemValues> items, decimal? planAmount)
    {
        var all = items.OrderBy(i => i.Order).ThenBy(i => i.Code, StringComparer.Ordinal).ToList();
        var codes = all.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var children = all.Where(i => i.ParentCode is not null && codes.Contains(i.ParentCode)).ToLookup(i => i.ParentCode!, StringComparer.Ordinal);
        var roots = all.Where(i => i.ParentCode is null || !codes.Contains(i.ParentCode)).Select(i => BuildNode(i, children, depth: 0)).ToList();

        var tree = new BudgetTree(roots, planAmount);
        foreach (var node in tree.Flatten())
        {
            tree.Compare(node);
        }

        tree.CompareShares();
        tree.CompareTotal();
        return tree;
    }

    private static BudgetNode BuildNode(BudgetItemValues values, ILookup<string, BudgetItemValues> children, int depth) =>
        depth > 16
            ? new BudgetNode(values, [])
            : new BudgetNode(values, [.. children[values.Code].Select(c => BuildNode(c, children, depth + 1))]);

    private void Compare(BudgetNode node)
    {
        var values = node.Values;
        if (node.SumOfChildren is { } sum && sum != values.Amount)
        {
            Add(node, BudgetIssueKind.SumDiffers, sum, values.Amount);
        }

        if (values.PrintedAmount is { } printed && printed != values.Amount)
        {
            Add(node, BudgetIssueKind.PrintedDiffers, values.Amount, printed);
        }

        if (node.Check == BudgetCheck.Mismatch)
        {
            Add(node, BudgetIssueKind.LineMismatch, node.ComputedAmount!.Value, values.Amount);
        }

        if (node.Check == BudgetCheck.NoQuantity && node.ImpliedQuantity is { } quantity && !decimal.IsInteger(quantity))
        {
            Add(node, BudgetIssueKind.QuantityNotWhole, decimal.Round(quantity, 2), values.Amount);
        }
    }

    private void CompareShares()
    {
        var shared = Roots.Where(r => r.Values.SharePercent is not null).ToList();
        if (shared.Count == 0)
        {
            return;
        }

        var sum = shared.Sum(r => r.Values.SharePercent!.Value);
        if (sum != 100)
        {
            _issues.Add(new BudgetIssue(string.Empty, string.Empty, BudgetIssueKind.SharesNotHundred, 100, sum, LocalizedText.Empty));
        }

        foreach (var root in shared)
        {
            var expected = (PlanAmount ?? Total) * root.Values.SharePercent!.Value / 100;
            if (expected != root.Values.Amount)
            {
                Add(root, BudgetIssueKind.ShareDiffers, expected, root.Values.Amount);
            }
        }
    }

    private void CompareTotal()
    {
        if (PlanAmount is { } plan && Roots.Count > 0 && plan != Total)
        {
            _issues.Add(new BudgetIssue(string.Empty, string.Empty, BudgetIssueKind.TotalDiffers, plan, Total, LocalizedText.Empty));
        }
    }

    private void Add(BudgetNode node, BudgetIssueKind kind, decimal expected, decimal actual) =>
        _issues.Add(new BudgetIssue(node.Values.Code, node.Values.Name.Source, kind, expected, actual, node.Values.Note));
}

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

/// <summary>Something about the sums a reader should know.</summary>
/// <param name="Code">Item; empty for the whole budget.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Expected">What the other figures give, yuan (or percent for shares).</param>
/// <param name="Actual">What stands there.</param>
/// <param name="Note">The reason on record.</param>
public sealed record BudgetIssue(string Code, string Name, BudgetIssueKind Kind, decimal Expected, decimal Actual, LocalizedText Note);
