namespace CountyCloud.Funds;

/// <summary>Level of a budget item.</summary>
public enum BudgetItemKind
{
    /// <summary>Top level (体系).</summary>
    System,

    /// <summary>Middle level (项目分类).</summary>
    Category,

    /// <summary>A line (分项预算).</summary>
    Line,
}
