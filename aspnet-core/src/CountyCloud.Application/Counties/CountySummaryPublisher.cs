using CountyCloud.Brands;
using CountyCloud.Content;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.Training;

namespace CountyCloud.Counties;

/// <summary>
/// Publishes the county's aggregates to the host whenever its configuration changes, in the same transaction (from a database of its own, right after it): the province and the
/// public list of counties read these and nothing else (PLAT-03).
/// </summary>
public sealed class CountySummaryPublisher(
    ICountyConfiguration configuration, TranslationReader translations, ICountySummaryRepository summaries, ICurrentTenant tenant, TimeProvider clock, ICountyOutbox outbox)
    : IDomainEventHandler<CountyConfigurationChangedEvent>
{
    /// <inheritdoc />
    public Task HandleAsync(CountyConfigurationChangedEvent domainEvent, CancellationToken cancellationToken)
    {
        // Summaries are the platform's rows. A county with a database of its own tells it by an event that is stored with the change.
        if (outbox.IsApart)
        {
            outbox.Add(new CountySummaryOutdated());
            return Task.CompletedTask;
        }

        return PublishAsync(cancellationToken);
    }

    /// <summary>Publishes the current county.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        await summaries.LockAsync(tenant.GetCountyId(), cancellationToken);
        var profile = await configuration.GetProfileAsync(cancellationToken);
        if (profile is null)
        {
            return;
        }

        var second = profile.ContentLanguageList.Skip(1).FirstOrDefault();
        var tree = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), profile.PlanAmount);
        var training = CountyOverview.Training(await configuration.GetAsync<TrainingPlanItemValues>(cancellationToken), []);
        var stations = await configuration.GetAsync<StationValues>(cancellationToken);
        var brands = await configuration.GetAsync<BrandValues>(cancellationToken);
        var figures = new CountySummaryFigures
        {
            ProgrammeYear = profile.ProgrammeYear,
            PlanAmount = profile.PlanAmount,
            BudgetTotal = tree.Total,
            IsBudgetTied = tree.IsTied,
            StationsTarget = CountyOverview.StationsTarget(await configuration.GetAsync<NetworkLevelValues>(cancellationToken)),
            StationsOpen = stations.Count(s => s.Status == StationStatus.Open),
            TrainingTarget = training.Target,
            KpiCount = (await configuration.GetAsync<KpiTargetValues>(cancellationToken)).Count,
            OpenNotes = (await configuration.GetAsync<NoteValues>(cancellationToken)).Count(n => n.Status == NoteStatus.Open),
            MissingTranslations = second is null ? 0 : (await translations.ReadAsync(second, cancellationToken)).Count(t => t.Status == TranslationStatus.Missing),
        };

        var brand = brands.FirstOrDefault(b => b.Kind == BrandKind.RegionalPublicBrand) ?? brands.FirstOrDefault();
        var countyId = tenant.GetCountyId();
        var summary = await summaries.FindAsync(countyId, cancellationToken);
        if (summary is null)
        {
            summary = new CountySummary(countyId);
            summaries.Add(summary);
        }

        var slogan = brand is null ? LocalizedText.Empty : brand.Slogan.IsEmpty ? brand.Name : brand.Slogan;
        summary.Publish(tenant.Name!, profile.Name, slogan, figures, clock.GetUtcNow().UtcDateTime);
        await summaries.SaveAsync(cancellationToken);
    }
}
