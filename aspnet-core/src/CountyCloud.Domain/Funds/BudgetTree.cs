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
