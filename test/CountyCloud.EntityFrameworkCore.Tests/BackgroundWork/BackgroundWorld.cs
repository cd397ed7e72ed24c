using System.Collections.Concurrent;
using System.Reflection;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Stations;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>Two counties on a database of their own, with events, handlers and jobs that do as a script says, and a clock that is set by hand.</summary>
public sealed class BackgroundWorld : IAsyncDisposable
{
    private readonly TestDatabase? _owned;

    private BackgroundWorld(TestDatabase database, TestDatabase? owned, Script script, HandClock clock, BackgroundWorkOptions options, Guid milin, Guid zeku)
    {
        Options = options;
        _owned = owned;
        Database = database;
        Script = script;
        Clock = clock;
        Milin = milin;
        Zeku = zeku;
        Services = TestServices.Create(database, services =>
        {
            services.AddCountyCloudAssembly(typeof(BackgroundWorld).Assembly);
            services.AddSingleton<TenantCache>();
            services.AddScoped<ITenantStore, TenantStore>();
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(script);
            services.AddSingleton(options);
        });
    }

    public TestDatabase Database { get; }

    public TestServices Services { get; }

    public Script Script { get; }

    public HandClock Clock { get; }

    public BackgroundWorkOptions Options { get; }

    public Guid Milin { get; }

    public Guid Zeku { get; }

    public static async Task<BackgroundWorld> CreateAsync(TestProvider provider, BackgroundWorkOptions? options = null)
    {
        var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        var world = new BackgroundWorld(database, database, new Script(), new HandClock(), options ?? new BackgroundWorkOptions(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.Services.InCountyAsync(TenantIds.Host, async db =>
        {
            db.Add(new Tenant(world.Milin, "milin", LocalizedText.Of("米林县", "Milin"), regionId: null, _ => false));
            db.Add(new Tenant(world.Zeku, "zeku", LocalizedText.Of("泽库县", "Zeku"), regionId: null, _ => false));
            await db.SaveChangesAsync();
        });
        return world;
    }

    /// <summary>Another process on the same database.</summary>
    public BackgroundWorld AnotherProcess() => new(Database, owned: null, Script, Clock, Options, Milin, Zeku);

    public Task<int> DispatchAsync() => Services.Provider.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);

    public Task<int> RunDueAsync() => Services.Provider.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);

    /// <summary>Saves a station that raises an event for each number.</summary>
    public Task RaiseAsync(Guid county, params int[] numbers) => Services.InCountyAsync(county, db => RaiseAsync(db, numbers));

    public static async Task RaiseAsync(CountyCloudDbContext db, params int[] numbers)
    {
        db.IsEntityAuditSuppressed = true;
        var station = (Station)AnyRow.Add(db, typeof(Station));
        var add = typeof(AggregateRoot).GetMethod("AddDomainEvent", BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var number in numbers)
        {
            add.Invoke(station, [new StationMoved(number)]);
        }

        await db.SaveChangesAsync();
    }

    public Task<Guid> EnqueueAsync(Guid county, int number) => EnqueueAsync(county, new CountArgs(number));

    public Task<Guid> EnqueueAsync<TArgs>(Guid county, TArgs args) where TArgs : class => InScopeAsync(county, async services =>
    {
        var id = await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(args);
        await services.GetRequiredService<CountyCloudDbContext>().SaveChangesAsync();
        return id;
    });

    public async Task<T> InScopeAsync<T>(Guid county, Func<IServiceProvider, Task<T>> work)
    {
        using var change = Services.CurrentTenant.Change(county);
        await using var scope = Services.Provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task WorkAsync(Guid county, Func<IBackgroundWork, Task> work) => InScopeAsync(county, async services =>
    {
        await work(services.GetRequiredService<IBackgroundWork>());
        return true;
    });

    public Task<List<OutboxMessage>> EventsAsync(Guid county) =>
        Services.InCountyAsync(county, db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Sequence).ToListAsync());

    public Task<List<JobRun>> RunsAsync(Guid county) =>
        Services.InCountyAsync(county, db => db.Set<JobRun>().AsNoTracking().OrderBy(m => m.CreationTime).ToListAsync());

    /// <summary>What handlers and jobs have written in a county and what was kept, in order of name.</summary>
    public Task<List<string>> EffectsAsync(Guid county) =>
        Services.InCountyAsync(county, db => db.Set<FeatureValue>().OrderBy(f => f.Name).Select(f => f.Value).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}

/// <summary>What handlers and jobs were asked, and where they fail.</summary>
public sealed class Script
{
    private readonly ConcurrentQueue<string> _calls = [];

    public List<string> Calls => [.. _calls];

    /// <summary>Decides by the call whether it fails.</summary>
    public Func<string, Exception?> Failure { get; set; } = _ => null;

    public void Call(string call)
    {
        _calls.Enqueue(call);
        if (Failure(call) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Waits in the midst of a call for as long as the test says.</summary>
    public Func<string, Task> Wait { get; set; } = _ => Task.CompletedTask;

    /// <summary>The same as <see cref="Call"/> for work that takes its time.</summary>
    public async Task CallAsync(string call)
    {
        Call(call);
        await Wait(call);
    }

    /// <summary>Writes a row in the county that is current, to see later what was kept.</summary>
    public static void Write(CountyCloudDbContext db, string effect) => db.Add(new FeatureValue(Guid.CreateVersion7(), $"{effect} {Guid.CreateVersion7()}", effect));
}

[EventName("Test.StationMoved")]
public sealed record StationMoved(int Number) : IDistributedEvent;

public sealed class FirstHandler(CountyCloudDbContext db, Script script) : IDistributedEventHandler<StationMoved>
{
    public async Task HandleAsync(StationMoved distributedEvent, CancellationToken cancellationToken)
    {
        Script.Write(db, $"first {distributedEvent.Number}");
        await script.CallAsync($"first {distributedEvent.Number}");
    }
}

public sealed class SecondHandler(CountyCloudDbContext db, Script script) : IDistributedEventHandler<StationMoved>
{
    public async Task HandleAsync(StationMoved distributedEvent, CancellationToken cancellationToken)
    {
        Script.Write(db, $"second {distributedEvent.Number} of {await db.Set<Station>().CountAsync(cancellationToken)}");
        await db.SaveChangesAsync(cancellationToken);
        script.Call($"second {distributedEvent.Number}");
    }
}

[BackgroundJobName("Count")]
public sealed record CountArgs(int Number);

public sealed class CountJob(CountyCloudDbContext db, Script script) : IBackgroundJob<CountArgs>
{
    public async Task ExecuteAsync(CountArgs args, JobContext context, CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(
            async () =>
            {
                Script.Write(db, $"count {args.Number}");
                await db.SaveChangesAsync(cancellationToken);

                // On SQLite another connection cannot write now.
                await context.ReportAsync(40, LocalizedText.Of("已数一半", "Half counted"), cancellationToken);
                script.Call($"count {args.Number}");
            },
            cancellationToken);
        await context.ReportAsync(80, cancellationToken: cancellationToken);
    }
}

[BackgroundJobName("Slow")]
public sealed record SlowArgs(int Number);

/// <summary>Waits outside a transaction, so that on SQLite others can write meanwhile; tells for which county it works.</summary>
public sealed class SlowJob(CountyCloudDbContext db, Script script, ICurrentTenant tenant) : IBackgroundJob<SlowArgs>
{
    public async Task ExecuteAsync(SlowArgs args, JobContext context, CancellationToken cancellationToken)
    {
        await script.CallAsync($"slow {tenant.Name} {args.Number}");
        Script.Write(db, $"slow {args.Number} of {await db.Set<Station>().CountAsync(cancellationToken)}");
        await db.SaveChangesAsync(cancellationToken);
    }
}

public sealed class RemindJob(CountyCloudDbContext db, Script script, ICurrentTenant tenant) : IRecurringCountyJob
{
    public string Name => "Remind";

    public JobSchedule Schedule => JobSchedule.Daily(8);

    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        Script.Write(db, $"remind {await db.Set<Station>().CountAsync(cancellationToken)}");
        await db.SaveChangesAsync(cancellationToken);
        script.Call($"remind {tenant.Name}");
    }
}

public sealed class PlatformJob(Script script) : IRecurringCountyJob
{
    public string Name => "PlatformOnly";

    public JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromHours(1));

    public MultiTenancySides Sides => MultiTenancySides.Host;

    public Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        script.Call("platform");
        return Task.CompletedTask;
    }
}
