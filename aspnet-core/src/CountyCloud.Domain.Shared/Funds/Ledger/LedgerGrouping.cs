namespace CountyCloud.Funds;

/// <summary>What a row of balances stands for.</summary>
public enum LedgerGrouping
{
    /// <summary>A fund source.</summary>
    FundSource,

    /// <summary>A top item of the budget.</summary>
    System,

    /// <summary>A budget line.</summary>
    BudgetItem,

    /// <summary>A sub-project.</summary>
    SubProject,

    /// <summary>A payee.</summary>
    Payee,

    /// <summary>A single account.</summary>
    Account,
}
