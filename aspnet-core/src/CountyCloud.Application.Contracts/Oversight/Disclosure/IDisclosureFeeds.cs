namespace CountyCloud.Oversight.Disclosure;

/// <summary>What the public may read of the money. Filled by the context that keeps it; nothing until then.</summary>
public interface IPublicMoneyFeed
{
    /// <summary>Payments under notice, those that end first at the top.</summary>
    Task<IReadOnlyList<DisclosedNotice>> GetNoticesAsync(CancellationToken cancellationToken);

    /// <summary>Payments made, newest first.</summary>
    Task<IReadOnlyList<DisclosedPayment>> GetPaymentsAsync(int max, CancellationToken cancellationToken);

    /// <summary>Execution by budget item; null when nothing but the plan is known.</summary>
    Task<IReadOnlyList<DisclosedExecution>?> GetExecutionAsync(CancellationToken cancellationToken);
}

/// <summary>What the public may read of plans, work and inspections. Filled by the contexts that keep them; nothing until then.</summary>
public interface IPublicProgrammeFeed
{
    /// <summary>Published items of every kind, newest first.</summary>
    Task<IReadOnlyList<DisclosedItem>> GetItemsAsync(CancellationToken cancellationToken);

    /// <summary>Sub-projects and how far they are.</summary>
    Task<IReadOnlyList<DisclosedSubProject>> GetProgressAsync(CancellationToken cancellationToken);
}

/// <summary>Where the public writes to the county without an account. Filled by the contexts that answer; closed until then.</summary>
public interface IPublicDesk
{
    /// <summary>True when objections and complaints are taken.</summary>
    bool IsOpen { get; }

    /// <summary>Takes an objection to a payment under notice.</summary>
    /// <returns>Receipt, shown once.</returns>
    /// <exception cref="Framework.Errors.BusinessException">There is no such notice, or it is over.</exception>
    Task<string> ObjectAsync(string noticeNumber, string text, string? contact, CancellationToken cancellationToken);

    /// <summary>Takes a complaint.</summary>
    /// <returns>Receipt, shown once.</returns>
    Task<string> ComplainAsync(string subject, string text, string? contact, CancellationToken cancellationToken);

    /// <summary>What became of an objection or complaint; null for an unknown receipt.</summary>
    Task<DisclosedReply?> FindAsync(string receipt, CancellationToken cancellationToken);
}
