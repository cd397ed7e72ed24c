using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>
/// Notes, for every request that carries <see cref="Header"/>, which tables were asked with which values and which were written. So a walk
/// knows whether an id got as far as a look-up, of what type, and whether two requests wrote the same.
/// </summary>
internal sealed partial class AskedOfTheDatabase : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>Names the request.</summary>
    public const string Header = "X-Walk";

    private static readonly HttpContextAccessor Accessor = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Text, string Values)>> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    /// <summary>Begins to note.</summary>
    public AskedOfTheDatabase() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What a request sent, and forgets it.</summary>
    public IReadOnlyList<(string Text, string Values)> Take(string request) => _requests.TryRemove(request, out var statements) ? [.. statements] : [];

    /// <summary>Tables of a statement, the one that it reads or writes first of all in front.</summary>
    public static IEnumerable<string> TablesOf(string statement) => Table().Matches(statement).Select(m => m.Groups["name"].Value);

    /// <summary>Tables that a statement writes.</summary>
    public static IEnumerable<string> WrittenBy(string statement) => Write().Matches(statement).Select(m => $"{m.Groups["verb"].Value[0]}:{m.Groups["name"].Value}");

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData data && Accessor.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } request)
        {
            var values = data.Command.Parameters.Cast<System.Data.Common.DbParameter>().Select(p => p.Value switch
            {
                string text => text,
                byte[] => string.Empty,
                IEnumerable many => string.Join(',', many.Cast<object?>()),
                var one => one?.ToString(),
            });
            _requests.GetOrAdd(request, _ => []).Enqueue((data.Command.CommandText, string.Join(';', values)));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    [GeneratedRegex("(?:FROM|JOIN|INTO|UPDATE)\\s+(?:\"\\w+\"\\.)?\"(?<name>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();

    [GeneratedRegex("(?<verb>INSERT INTO|UPDATE|DELETE FROM)\\s+(?:\"\\w+\"\\.)?\"(?<name>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Write();
}
