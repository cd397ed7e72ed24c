using CountyCloud.Framework.Localization;
using CountyCloud.Governance;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>What the public reads of plans, work and inspections: published items, and how far the sub-projects are.</summary>
internal sealed class PublicProgrammeFeed(IDisclosureQueries published, IProjectQueries projects, LocalizationStore texts) : IPublicProgrammeFeed
{
    private const int MaxItems = 100;

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedItem>> GetPlansAsync(CancellationToken cancellationToken) => GetAsync(DisclosureKind.Plan, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DisclosedItem>> GetInspectionsAsync(CancellationToken cancellationToken) => GetAsync(DisclosureKind.Inspection, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedSubProject>> GetProgressAsync(CancellationToken cancellationToken) =>
        [.. (await projects.GetAllSubProjectsAsync(contractorId: null, cancellationToken)).Select(p => new DisclosedSubProject(
            p.Number, LocalizedText.Of(p.Name, string.Empty), PublicWords.Of(texts, p.State), p.Budget, (int)Math.Floor(p.ProgressPercent)))];

    private async Task<IReadOnlyList<DisclosedItem>> GetAsync(DisclosureKind kind, CancellationToken cancellationToken) =>
        [.. (await published.GetPublishedAsync(new PublishedListInput { Kind = kind, MaxResultCount = MaxItems }, cancellationToken)).Items
            .Select(i => new DisclosedItem(i.Number, i.Headline, i.Text, i.PublishedOn))];
}
