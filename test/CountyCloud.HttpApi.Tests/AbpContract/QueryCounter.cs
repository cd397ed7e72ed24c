using System.Data.Common;
using System.Diagnostics;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Counts the commands that a host sends to its database; other hosts of the process have other databases.</summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;
    private int _count;

    private QueryCounter(string database) => _database = database;

    public int Count => _count;

    public static async Task<QueryCounter> StartAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var counter = new QueryCounter(NameOf(scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().Database.GetDbConnection()));
        counter._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(counter));
        return counter;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data && NameOf(data.Command.Connection!) == _database)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private static string NameOf(DbConnection connection) => connection.DataSource + "/" + connection.Database;
}
