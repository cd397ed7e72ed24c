using System.Collections.Concurrent;
using CountyCloud.Administration.Mailing;

namespace CountyCloud.TestBase;

/// <summary>Takes mails in the place of a server. Says that nobody set one, so that only what people ask for is mailed.</summary>
public sealed class Mailbox : IEmailSender
{
    private readonly ConcurrentQueue<Email> _mails = new();

    /// <summary>Mails to an address, the oldest first.</summary>
    public IReadOnlyList<Email> To(string address) => [.. _mails.Where(m => string.Equals(m.To, address, StringComparison.OrdinalIgnoreCase))];

    /// <inheritdoc />
    public Task SendAsync(Email email, CancellationToken cancellationToken = default)
    {
        _mails.Enqueue(email);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) => Task.FromResult(false);
}
