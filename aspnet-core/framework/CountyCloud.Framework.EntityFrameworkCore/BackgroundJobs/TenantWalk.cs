using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Works for the platform and then for every open county, one after another, never across them. One's failure is not the others'.</summary>
public sealed partial class TenantWalk(IServiceScopeFactory scopes, ICurrentTenant currentTenant, CountyTurns turns, ILogger<TenantWalk> logger)
{
    /// <summary>Does the work for each and adds up what it returns.</summary>
    public async Task<int> SumAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        await SumAsync(await GetAsync(cancellationToken), work, cancellationToken);

    /// <summary>Does the work for those whose turn it is (<see cref="CountyTurns"/>) and adds up what it returns.</summary>
    public async Task<int> SumAsync(long turn, Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        await SumAsync(turns.Of(await GetAsync(cancellationToken), turn), work, cancellationToken);

    private async Task<int> SumAsync(IReadOnlyList<(Guid Id, string? Name)> tenants, Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var sum = 0;
        foreach (var (id, name) in tenants)
        {
            using (currentTenant.Change(id, name))
            {
                try
                {
                    sum += await work(cancellationToken);
                }
                catch (CountyUnavailableException e)
                {
                    // It is being moved, or its own database does not answer: later. Whoever noticed has said more in the log.
                    LogUnavailable(id, e.Code);
                }
                catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    LogFailed(e, id);
                }
            }
        }

        return sum;
    }

    /// <summary>Ids and codes: the platform (without a code), then every open county.</summary>
    public async Task<IReadOnlyList<(Guid Id, string? Name)>> GetAsync(CancellationToken cancellationToken)
    {
        using var host = currentTenant.Change(TenantIds.Host);
        await using var scope = scopes.CreateAsyncScope();
        var counties = await scope.ServiceProvider.GetRequiredService<ITenantStore>().GetActiveAsync(cancellationToken);
        return [(TenantIds.Host, null), .. counties.Select(c => (c.Id, (string?)c.Name))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Background work for {TenantId} waits: {Reason}")]
    private partial void LogUnavailable(Guid tenantId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Background work for {TenantId} failed")]
    private partial void LogFailed(Exception exception, Guid tenantId);
}
