using System.Reflection;
using CountyCloud.Administration.Authorization;
using CountyCloud.Approvals;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(CountyCloud.Chaos.Probe))]

namespace CountyCloud.Chaos;

/// <summary>
/// Comes into the host's process beside the product (<c>ASPNETCORE_HOSTINGSTARTUPASSEMBLIES</c>): each decision raises a stored event and asks for a job, and each of
/// the two leaves a row. So it shows whether an event or a job is lost or doubled when processes die.
/// </summary>
public sealed class Probe : IHostingStartup
{
    /// <summary>How the rows of handled events begin; then the document's id, and something of its own so that two rows are two rows.</summary>
    public const string EventMark = "chaos-event:";

    /// <summary>The same for jobs.</summary>
    public const string JobMark = "chaos-job:";

    // So long does an event or a job take: some are to be killed in their midst.
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(40);

    /// <inheritdoc />
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices((context, services) =>
    {
        // A run need not last longer because two minutes pass before the dead are given up.
        services.AddSingleton(new BackgroundWorkOptions { Lease = TimeSpan.FromSeconds(context.Configuration.GetValue("Chaos:LeaseSeconds", 15)) });
        services.AddCountyCloudAssembly(typeof(Probe).Assembly);
    });

    internal static async Task WorkAsync(CountyCloudDbContext db, string name, CancellationToken cancellationToken)
    {
        db.Add(new FeatureValue(Guid.CreateVersion7(), $"{name}:{Guid.CreateVersion7():N}", "1"));
        await db.SaveChangesAsync(cancellationToken);
        await Task.Delay(Work, cancellationToken);
    }
}

/// <summary>A document was decided.</summary>
[EventName("Chaos.Decided")]
public sealed record ChaosDecided(Guid DocumentId) : IDistributedEvent;

/// <summary>Asks for a row.</summary>
[BackgroundJobName("Chaos")]
public sealed record ChaosArgs(Guid DocumentId);

/// <summary>In the transaction of the decision: raises the event and asks for the job.</summary>
public sealed class ChaosDecisionHandler(CountyCloudDbContext db, IBackgroundJobs jobs) : IDomainEventHandler<ApprovalDecided>
{
    private static readonly MethodInfo Raise = typeof(AggregateRoot).GetMethod("AddDomainEvent", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        await jobs.EnqueueAsync(new ChaosArgs(domainEvent.DocumentId), cancellationToken: cancellationToken);
        Raise.Invoke(db.ChangeTracker.Entries<AggregateRoot>().First().Entity, [new ChaosDecided(domainEvent.DocumentId)]);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Leaves a row for the event.</summary>
public sealed class ChaosEventHandler(CountyCloudDbContext db) : IDistributedEventHandler<ChaosDecided>
{
    /// <inheritdoc />
    public Task HandleAsync(ChaosDecided distributedEvent, CancellationToken cancellationToken) => Probe.WorkAsync(db, $"{Probe.EventMark}{distributedEvent.DocumentId:N}", cancellationToken);
}

/// <summary>Leaves a row for the job, having looked first, as jobs have to.</summary>
public sealed class ChaosJob(CountyCloudDbContext db) : IBackgroundJob<ChaosArgs>
{
    /// <inheritdoc />
    public async Task ExecuteAsync(ChaosArgs args, JobContext context, CancellationToken cancellationToken)
    {
        var name = $"{Probe.JobMark}{args.DocumentId:N}";
        if (!await db.Set<FeatureValue>().AnyAsync(f => f.Name.StartsWith(name), cancellationToken))
        {
            await db.InTransactionAsync(() => Probe.WorkAsync(db, name, cancellationToken), cancellationToken);
        }
    }
}
