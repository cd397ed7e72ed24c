using CountyCloud.Administration.Contractors;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Contractors;

/// <inheritdoc cref="ICountyContractors"/>
internal sealed class CountyContractors(CountyCloudDbContextBase context) : ICountyContractors
{
    private IReadOnlyDictionary<Guid, LocalizedText>? _names;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, LocalizedText>> GetNamesAsync(CancellationToken cancellationToken) =>
        _names ??= (await context.Set<Engagement>().AsNoTracking().Join(context.Set<Contractor>(), e => e.ContractorId, c => c.Id, (_, c) => new { c.Id, c.Name }).ToListAsync(cancellationToken))
            .DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Name);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> GetEngagedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await context.Set<Engagement>().Where(e => e.From <= to && (e.To == null || e.To >= from)).Select(e => e.ContractorId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
}
