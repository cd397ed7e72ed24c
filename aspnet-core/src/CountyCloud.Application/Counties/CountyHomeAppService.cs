using CountyCloud.Framework.Timing;
using CountyCloud.Content;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.Training;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyHomeAppService"/>
public sealed class CountyHomeAppService(ICountyConfiguration configuration, TranslationReader translations, ICurrentTenant tenant, TimeProvider clock) : ICountyHomeAppService
{
    /// <inheritdoc />
    public async Task<CountyHomeDto> GetAsync(CancellationToken cancellationToken)
    {
        var profile = await configuration.GetProfileAsync(cancellationToken);
        var second = profile?.ContentLanguageList.Skip(1).FirstOrDefault();
        var levels = await configuration.GetAsync<NetworkLevelValues>(cancellationToken);
        var stations = await configuration.GetAsync<StationValues>(cancellationToken);
        return new CountyHomeDto
        {
            County = new CountyNameDto(tenant.GetCountyId(), tenant.Name ?? string.Empty, profile?.Name ?? LocalizedText.Empty),
            Phases = CountyOverview.Phases(await configuration.GetAsync<PhaseValues>(cancellationToken), CountyDay.Today(clock)),
            Budget = CountyOverview.Budget(await configuration.GetAsync<BudgetItemValues>(cancellationToken), profile?.PlanAmount),
            Network = CountyOverview.Network(levels, stations),
            VillageCoverage = CountyOverview.Coverage(VillageCoverage.Of(await configuration.GetAsync<VillageValues>(cancellationToken), stations, levels)),
            Training = CountyOverview.Training(await configuration.GetAsync<TrainingPlanItemValues>(cancellationToken), await configuration.GetAsync<TrainingTopicValues>(cancellationToken)),
            Kpis = CountyOverview.Kpis(await configuration.GetAsync<KpiTargetValues>(cancellationToken)),
            OpenNotes = (await configuration.GetAsync<NoteValues>(cancellationToken)).Count(n => n.Status == NoteStatus.Open),
            MissingTranslations = second is null ? null : (await translations.ReadAsync(second, cancellationToken)).Count(t => t.Status == TranslationStatus.Missing),
        };
    }
}
