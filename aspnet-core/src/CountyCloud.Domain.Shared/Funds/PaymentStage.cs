namespace CountyCloud.Funds;

/// <summary>Which part of a sub-project's money a payment is. Which parts a county pays, its rules say.</summary>
public enum PaymentStage
{
    /// <summary>Once at least half is done: a limited share of the budget (M99, M101).</summary>
    Mid,

    /// <summary>What is left of the budget, after acceptance (M103).</summary>
    Final,

    /// <summary>By progress, for the kinds of work the county names (Z1270).</summary>
    Progress,

    /// <summary>A part, after the sub-project's own acceptance (Z1270).</summary>
    Part,

    /// <summary>The rest, after the acceptance of the whole project (Z1270).</summary>
    Rest,

    /// <summary>By government central procurement (Z1270).</summary>
    Procurement,

    /// <summary>Reimbursed as a whole after acceptance (Z1267).</summary>
    Reimbursement,
}
