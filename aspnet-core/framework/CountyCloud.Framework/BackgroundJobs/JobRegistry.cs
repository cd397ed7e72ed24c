using System.Reflection;
using System.Text.Json;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>A recurring job as schedules and pages need it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Schedule">When it runs.</param>
/// <param name="Sides">For whom.</param>
/// <param name="Type">Its class.</param>
public sealed record RecurringJobDefinition(string Name, JobSchedule Schedule, MultiTenancySides Sides, Type Type)
{
    /// <summary>True when it runs for this county, or for the platform.</summary>
    public bool RunsFor(Guid tenantId) => (Sides & (tenantId == TenantIds.Host ? MultiTenancySides.Host : MultiTenancySides.Tenant)) != 0;
}

/// <summary>All jobs by name; made once.</summary>
public sealed class JobRegistry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, RecurringJobDefinition> _recurring;
    private readonly Dictionary<string, JobType> _oneOff;

    /// <summary>Asks every job that the assemblies brought.</summary>
    /// <exception cref="InvalidOperationException">A job has no name, or two have the same.</exception>
    public JobRegistry(IServiceScopeFactory scopes, IEnumerable<JobType> oneOff)
    {
        using var scope = scopes.CreateScope();
        var recurring = scope.ServiceProvider.GetServices<IRecurringCountyJob>().Select(j => new RecurringJobDefinition(Checked(j.Name, j.GetType()), j.Schedule, j.Sides, j.GetType())).ToList();
        var named = oneOff.Distinct().Select(j => (Name: NameOf(j.Args), Job: j)).ToList();
        if (recurring.Select(j => j.Name).Concat(named.Select(j => j.Name)).GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two jobs are called '{twice.Key}'.");
        }

        _recurring = recurring.ToDictionary(j => j.Name, StringComparer.Ordinal);
        _oneOff = named.ToDictionary(j => j.Name, j => j.Job, StringComparer.Ordinal);
    }

    /// <summary>Recurring jobs by name.</summary>
    public IEnumerable<RecurringJobDefinition> Recurring => _recurring.Values.OrderBy(j => j.Name, StringComparer.Ordinal);

    /// <summary>Names of all jobs.</summary>
    public IEnumerable<string> Names => _recurring.Keys.Concat(_oneOff.Keys);

    /// <summary>The recurring job of this name, or null.</summary>
    public RecurringJobDefinition? FindRecurring(string name) => _recurring.GetValueOrDefault(name);

    /// <summary>Name and JSON by which a one-off job is kept.</summary>
    /// <exception cref="InvalidOperationException">No job takes these arguments.</exception>
    public (string Name, string Args) Write(object args)
    {
        var name = NameOf(args.GetType());
        return _oneOff.ContainsKey(name) ? (name, JsonSerializer.Serialize(args, args.GetType(), Json)) : throw new InvalidOperationException($"No job takes {args.GetType()}.");
    }

    /// <summary>Runs the job of this name out of a scope.</summary>
    /// <exception cref="InvalidOperationException">No job is called so.</exception>
    public Task RunAsync(IServiceProvider services, string name, string? args, JobContext context, CancellationToken cancellationToken)
    {
        if (_recurring.TryGetValue(name, out var recurring))
        {
            return ((IRecurringCountyJob)services.GetRequiredService(recurring.Type)).RunAsync(context, cancellationToken);
        }

        if (!_oneOff.TryGetValue(name, out var job))
        {
            throw new InvalidOperationException($"No job is called '{name}'.");
        }

        var read = JsonSerializer.Deserialize(args ?? "null", job.Args, Json) ?? throw new JsonException($"The arguments of '{name}' are gone.");
        return ((Call)Activator.CreateInstance(typeof(Call<>).MakeGenericType(job.Args))!).ExecuteAsync(services.GetRequiredService(job.Job), read, context, cancellationToken);
    }

    private static string NameOf(Type args) => Checked(args.GetCustomAttribute<BackgroundJobNameAttribute>()?.Name, args);

    private static string Checked(string? name, Type type) => name is { Length: > 0 and <= BackgroundJobNameAttribute.MaxLength }
        ? name
        : throw new InvalidOperationException($"{type} needs a job name of at most {BackgroundJobNameAttribute.MaxLength} characters.");

    private abstract class Call
    {
        public abstract Task ExecuteAsync(object job, object args, JobContext context, CancellationToken cancellationToken);
    }

    private sealed class Call<TArgs> : Call where TArgs : class
    {
        public override Task ExecuteAsync(object job, object args, JobContext context, CancellationToken cancellationToken) =>
            ((IBackgroundJob<TArgs>)job).ExecuteAsync((TArgs)args, context, cancellationToken);
    }
}
