using CountyCloud.Framework.Localization;
using CountyCloud.Governance;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>What the public reads of plans, work and inspections: published items, and how far the sub-projects are.</summary>
internal sealed class PublicProgrammeFeed(IDisclosureQueries published, IProjectQueries projects, LocalizationStore texts) : IPublicProgrammeFeed
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedItem>> GetItemsAsync(CancellationToken cancellationToken) =>
        [.. (await published.GetPublishedAsync(new PublishedListInput { MaxResultCount = int.MaxValue }, cancellationToken)).Items
            .Select(i => new DisclosedItem(i.Kind, i.Number, i.Headline, i.Text, i.PublishedOn))];

    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedSubProject>> GetProgressAsync(CancellationToken cancellationToken) =>
        [.. (await projects.GetAllSubProjectsAsync(contractorId: null, cancellationToken)).Select(p => new DisclosedSubProject(
            p.Number, LocalizedText.Of(p.Name, string.Empty), PublicWords.Of(texts, p.State), p.Budget, (int)Math.Floor(p.ProgressPercent)))];
}
