using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.Timing;
using CountyCloud.Governance;
using CountyCloud.Oversight;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IPerformanceSheetAppService"/>
public sealed class PerformanceSheetAppService(ICountyConfiguration configuration, TimeProvider clock) : IPerformanceSheetAppService
{
    private const string Area = "performance";

    /// <inheritdoc />
    public async Task<PerformanceSheetDto> GetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rules = (await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken)).Where(r => r.Area == Area && r.EffectiveFrom <= today)
            .GroupBy(r => r.Parameter, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.EffectiveFrom)!.Value, StringComparer.Ordinal);
        var part = rules.GetValueOrDefault("indicator_part");
        var indicators = (await configuration.GetAsync<KpiTargetValues>(cancellationToken)).Where(k => part is not null && k.Part == part).OrderBy(k => k.Order);
        return new PerformanceSheetDto(
            rules.GetValueOrDefault("fund_name"), rules.GetValueOrDefault("fund_department"),
            decimal.TryParse(rules.GetValueOrDefault("fund_amount"), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null,
            int.TryParse(rules.GetValueOrDefault("fund_year"), CultureInfo.InvariantCulture, out var year) ? year : null, rules.GetValueOrDefault("fund_goal"),
            [.. indicators.Select(k => new PerformanceIndicatorDto(k.Level1, k.Level2, k.Name, k.Operator, k.Value, k.Unit, k.Source))]);
    }
}
