namespace CountyCloud.Oversight;

/// <summary>What a published item tells (DATA-13).</summary>
public enum DisclosureKind
{
    /// <summary>Plan, rules, budget (M491, C153, K59).</summary>
    Plan,

    /// <summary>Tender (C167).</summary>
    Tender,

    /// <summary>Work and implementation (C167, K60).</summary>
    Progress,

    /// <summary>Payment under public notice (M105).</summary>
    PaymentNotice,

    /// <summary>Payment made.</summary>
    Payment,

    /// <summary>Budget execution (Z121).</summary>
    BudgetExecution,

    /// <summary>Inspection or evaluation by superiors.</summary>
    Inspection,

    /// <summary>Anything else.</summary>
    Other,
}
