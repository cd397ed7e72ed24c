using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Features;

/// <summary>Reads the current county's features, or the platform's own; once a request.</summary>
public sealed class FeatureStore(CountyCloudDbContextBase db, ICurrentTenant currentTenant, FeatureDefinitionManager definitions) : IFeatureChecker
{
    private readonly Dictionary<Guid, IReadOnlyDictionary<string, string>> _known = [];

    /// <inheritdoc />
    public async Task<bool> IsEnabledAsync(string name, CancellationToken cancellationToken = default) =>
        string.Equals((await GetAllAsync(cancellationToken)).GetValueOrDefault(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> GetAllAsync(CancellationToken cancellationToken = default)
    {
        var side = currentTenant.Id ?? TenantIds.Host;
        if (_known.TryGetValue(side, out var known))
        {
            return known;
        }

        Dictionary<string, string> own;
        using (currentTenant.Change(side, currentTenant.Name))
        {
            own = await db.Set<FeatureValue>().AsNoTracking().ToDictionaryAsync(f => f.Name, f => f.Value, StringComparer.Ordinal, cancellationToken);
        }

        return _known[side] = definitions.All.ToDictionary(d => d.Name, d => own.GetValueOrDefault(d.Name) ?? d.DefaultValue, StringComparer.Ordinal);
    }

    /// <summary>Forgets what was read, after a change.</summary>
    public void Forget() => _known.Clear();
}
