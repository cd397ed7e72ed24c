using CountyCloud.Counties;
using CountyCloud.Governance;

namespace CountyCloud.Tenders;

/// <summary>What the county's programme rules say about tenders; a rule that is not there is off.</summary>
/// <param name="SuppliersByTenderOnly">Suppliers may be chosen by tender only (K74): parameter <c>supplier_selection</c> = <c>tenderOnly</c>.</param>
public sealed record TenderRules(bool SuppliersByTenderOnly)
{
    /// <summary>Reads the rules that hold on a day.</summary>
    public static async Task<TenderRules> GetAsync(ICountyConfiguration configuration, DateOnly day, CancellationToken cancellationToken)
    {
        var rules = (await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken)).Where(r => r.EffectiveFrom <= day)
            .GroupBy(r => r.Parameter, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.EffectiveFrom)!.Value, StringComparer.Ordinal);
        return new TenderRules(
            rules.GetValueOrDefault("supplier_selection") == "tenderOnly");
    }
}
