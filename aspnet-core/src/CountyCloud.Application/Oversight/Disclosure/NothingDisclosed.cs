namespace CountyCloud.Oversight.Disclosure;

/// <summary>The feeds of the disclosure page as long as no context fills them: nothing is published and the desk is closed.</summary>
internal sealed class NothingDisclosed : IPublicMoneyFeed, IPublicProgrammeFeed, IPublicDesk
{
    /// <inheritdoc />
    public bool IsOpen => false;

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedNotice>> GetNoticesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedNotice>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedPayment>> GetPaymentsAsync(int max, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedPayment>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedExecution>?> GetExecutionAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedExecution>?>(null);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedItem>> GetPlansAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedItem>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedSubProject>> GetProgressAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedSubProject>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedItem>> GetInspectionsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedItem>>([]);

    /// <inheritdoc />
    public Task<string> ObjectAsync(string noticeNumber, string text, string? contact, CancellationToken cancellationToken) => throw new Framework.Errors.BusinessException("Disclosure:DeskClosed");

    /// <inheritdoc />
    public Task<string> ComplainAsync(string subject, string text, string? contact, CancellationToken cancellationToken) => throw new Framework.Errors.BusinessException("Disclosure:DeskClosed");

    /// <inheritdoc />
    public Task<DisclosedReply?> FindAsync(string receipt, CancellationToken cancellationToken) => Task.FromResult<DisclosedReply?>(null);
}
