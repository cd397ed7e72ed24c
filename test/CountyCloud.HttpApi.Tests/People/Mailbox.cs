using System.Collections.Concurrent;
using System.Net;
using CountyCloud.Administration.Mailing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CountyCloud.HttpApi.Tests;

/// <summary>Takes mails in the place of a server. Says that nobody set one, so that only what people ask for is mailed.</summary>
public sealed class Mailbox : IEmailSender
{
    private readonly ConcurrentQueue<Email> _mails = new();

    /// <summary>Mails to an address, the oldest first.</summary>
    public IReadOnlyList<Email> To(string address) => [.. _mails.Where(m => string.Equals(m.To, address, StringComparison.OrdinalIgnoreCase))];

    public Task SendAsync(Email email, CancellationToken cancellationToken = default)
    {
        _mails.Enqueue(email);
        return Task.CompletedTask;
    }

    public Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) => Task.FromResult(false);
}

/// <summary>Lets a test come from a network address of its own, so that what is counted by address counts it alone.</summary>
internal sealed class TestAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } address)
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            }

            return go(context);
        });
        next(app);
    };
}
