namespace CountyCloud.Funds;

/// <summary>Side of an entry.</summary>
public enum LedgerSide
{
    /// <summary>借: money arrives at this account of use, or leaves an account of origin.</summary>
    Debit,

    /// <summary>贷: money leaves this account of use, or an account of origin grows.</summary>
    Credit,
}
