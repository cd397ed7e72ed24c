using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;

namespace CountyCloud.Framework.BackgroundJobs;

/// <inheritdoc cref="IBackgroundJobs"/>
internal class BackgroundJobs(Func<CountyCloudDbContextBase> database, JobRegistry registry, ICurrentTenant currentTenant, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock)
    : IBackgroundJobs
{
    /// <inheritdoc />
    public Task<Guid> EnqueueAsync<TArgs>(TArgs args, TimeSpan? delay = null, CancellationToken cancellationToken = default) where TArgs : class
    {
        var (name, json) = registry.Write(args);
        var now = clock.GetUtcNow().UtcDateTime;
        var tenantId = currentTenant.Id ?? throw new InvalidOperationException("A background job needs a county or the platform to work for.");
        var run = new JobRun(guids.Create(), tenantId, name, json, now, now + (delay ?? TimeSpan.Zero), currentUser.UserName);
        var db = database();
        db.Add(run);
        db.WakeAfterCommit();
        return Task.FromResult(run.Id);
    }
}

/// <summary>Runs that are saved with the county's rows.</summary>
internal sealed class CountyBackgroundJobs(ICountyDatabases databases, JobRegistry registry, ICurrentTenant currentTenant, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock)
    : BackgroundJobs(() => databases.County, registry, currentTenant, currentUser, guids, clock);

/// <inheritdoc cref="IPlatformBackgroundJobs"/>
internal sealed class PlatformBackgroundJobs(ICountyDatabases databases, JobRegistry registry, ICurrentTenant currentTenant, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock)
    : BackgroundJobs(() => databases.Platform, registry, currentTenant, currentUser, guids, clock), IPlatformBackgroundJobs;
