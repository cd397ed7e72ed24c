using CountyCloud.Contractors;
using CountyCloud.Framework.Application;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProgrammeArchiveAppService"/>
public sealed class ProgrammeArchiveAppService(IGovernanceDocumentQueries queries, CurrentContractor contractor) : IProgrammeArchiveAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ArchivedDocumentDto>> GetListAsync(ArchiveListInput input, CancellationToken cancellationToken)
    {
        // A county's programme has some thousand documents at most; kinds are put together here, as no table holds them all.
        var found = (await queries.GetArchiveAsync(await contractor.GetIdAsync(cancellationToken), cancellationToken))
            .Where(d => (input.DocumentType is null || d.DocumentType == input.DocumentType) && (input.HasPapers is null || d.Papers.Count > 0 == input.HasPapers))
            .Where(d => string.IsNullOrWhiteSpace(input.Filter) || d.Number.Contains(input.Filter.Trim(), StringComparison.OrdinalIgnoreCase) || d.Title.Contains(input.Filter.Trim(), StringComparison.OrdinalIgnoreCase)
                || d.Papers.Any(p => p.FileName.Contains(input.Filter.Trim(), StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return new PagedResultDto<ArchivedDocumentDto>(found.Count, [.. found.Skip(input.SkipCount).Take(input.MaxResultCount)]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<DocumentLinkDto>> GetLinksAsync(CancellationToken cancellationToken) => new(await queries.GetLinksAsync(null, await contractor.GetIdAsync(cancellationToken), cancellationToken));

    /// <inheritdoc />
    public async Task<ListResultDto<ArchivedKindDto>> GetKindsAsync(CancellationToken cancellationToken) =>
        new([.. (await queries.GetArchiveAsync(await contractor.GetIdAsync(cancellationToken), cancellationToken))
            .GroupBy(d => d.DocumentType).OrderBy(g => g.Key).Select(g => new ArchivedKindDto(g.Key, g.Count(), g.Sum(d => d.Papers.Count)))]);
}
