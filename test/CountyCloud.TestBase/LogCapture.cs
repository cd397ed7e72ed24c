using System.Collections.Concurrent;
using CountyCloud.HttpApi.Host.Observability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CountyCloud.TestBase;

/// <summary>Keeps what a host logs, line by line, exactly as the structured log would show it (<see cref="TestHost.Configure"/>).</summary>
public sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private ConsoleFormatter? _formatter;

    /// <summary>What was logged so far, one JSON object a line.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>The first line that contains a text. A request's own line comes when its answer is already on its way.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (_lines.FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Listens to a host.</summary>
    public void Listen(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(sp =>
    {
        _formatter = sp.GetServices<ConsoleFormatter>().Single(f => f.Name == StructuredLogFormatter.FormatterName);
        return this;
    });

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var writer = new StringWriter();
            capture._formatter!.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, writer);
            capture._lines.Enqueue(writer.ToString());
        }
    }
}
