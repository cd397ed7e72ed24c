namespace CountyCloud.Funds;

/// <summary>What is the matter with a sum.</summary>
public enum BudgetIssueKind
{
    /// <summary>The items below do not add up to the item.</summary>
    SumDiffers,

    /// <summary>The systems do not add up to the plan.</summary>
    TotalDiffers,

    /// <summary>Share × total is not the amount.</summary>
    ShareDiffers,

    /// <summary>The shares do not add up to 100 percent.</summary>
    SharesNotHundred,

    /// <summary>The document prints another subtotal than its lines give.</summary>
    PrintedDiffers,

    /// <summary>Price × quantity × years is not the amount of the line.</summary>
    LineMismatch,

    /// <summary>No quantity is stated and the amount is no whole number of unit prices.</summary>
    QuantityNotWhole,
}
