using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.TestBase;

/// <summary>Counts the SQL statements that EF sends in this flow until it is disposed of.</summary>
public sealed class StatementCounter : IDisposable
{
    private static readonly AsyncLocal<StatementCounter?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private readonly List<string> _statements = [];
    private readonly Lock _lock = new();

    private StatementCounter()
    {
    }

    /// <summary>How many.</summary>
    public int Count => Statements.Count;

    /// <summary>Their texts, in order.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_lock)
            {
                return [.. _statements];
            }
        }
    }

    /// <summary>Begins to count in this flow and in those that come from it.</summary>
    public static StatementCounter Start()
    {
        GC.KeepAlive(Subscription);
        return Current.Value = new StatementCounter();
    }

    /// <inheritdoc />
    public void Dispose() => Current.Value = null;

    private void Add(string statement)
    {
        lock (_lock)
        {
            _statements.Add(statement);
        }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(new Commands(), name => name == RelationalEventId.CommandExecuting.Name);
            }
        }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData data)
            {
                Current.Value?.Add(data.Command.CommandText);
            }
        }
    }
}
