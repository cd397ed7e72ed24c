using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Oversight;

/// <summary>Where use cases of other contexts have something published by the county's rule of publication (DATA-13). To be called inside their unit of work.</summary>
public sealed class DisclosureDesk(
    IRepository<DisclosureItem> items, IOversightDocumentQueries queries, ICountyConfiguration configuration, WorkingDays workingDays, IDocumentNumbers numbers, IGuidGenerator ids, TimeProvider clock)
{
    /// <summary>Publishes what a decided document says, where the county's rule for the kind is automatic.</summary>
    /// <returns>The published item; null when the county publishes this kind by hand.</returns>
    /// <exception cref="Framework.Errors.BusinessException">The text holds personal numbers.</exception>
    public async Task<DisclosureItem?> AnnounceAsync(DisclosureKind kind, LocalizedText headline, LocalizedText text, DocumentType subjectType, Guid subjectId, CancellationToken cancellationToken)
    {
        if (await FindRuleAsync(kind, cancellationToken) is not { IsAutomatic: true } || await queries.FindPublishedAboutAsync(kind, subjectId, cancellationToken) is not null)
        {
            return null;
        }

        var item = DisclosureItem.Announce(ids.Create(), new DocumentHead(await numbers.NextAsync("PUB", cancellationToken), headline.Source, string.Empty), kind, headline, text, subjectType, subjectId);
        await PublishAsync(item, cancellationToken);
        items.Add(item);
        return item;
    }

    /// <summary>Publishes an approved item by the rule of its kind.</summary>
    public async Task PublishAsync(DisclosureItem item, CancellationToken cancellationToken)
    {
        var rule = await FindRuleAsync(item.Kind, cancellationToken);
        var today = clock.Today();
        item.Publish(today, rule?.Days is { } days ? (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(today, days) : null, rule?.Channels ?? LocalizedText.Empty);
    }

    private async Task<PublicationRuleValues?> FindRuleAsync(DisclosureKind kind, CancellationToken cancellationToken) =>
        (await configuration.GetAsync<PublicationRuleValues>(cancellationToken)).FirstOrDefault(r => r.Kind == kind);
}
