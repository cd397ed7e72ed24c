using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Governance;

namespace CountyCloud.Tenders;

/// <summary>What the county's programme rules say about tenders; a rule that is not there is off.</summary>
/// <param name="SuppliersByTenderOnly">Suppliers may be chosen by tender only (K74): parameter <c>supplier_selection</c> = <c>tenderOnly</c>.</param>
/// <param name="MostIncreasePercent">Most by which amendments may raise a contract, percent of what was signed first: parameter <c>contract_increase</c>.</param>
/// <param name="IncreaseSource">Clause of that.</param>
public sealed record TenderRules(bool SuppliersByTenderOnly, decimal MostIncreasePercent, string IncreaseSource)
{
    // No plan says anything of supplementary agreements; tender law holds where a plan is silent (TEND-24: Z1315), and the law on government procurement
    // allows a tenth.
    private const decimal LegalIncreasePercent = 10;
    private const string LegalSource = "政府采购法第四十九条";

    /// <summary>Reads the rules that hold on a day.</summary>
    public static async Task<TenderRules> GetAsync(ICountyConfiguration configuration, DateOnly day, CancellationToken cancellationToken)
    {
        var rules = (await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken)).Where(r => r.EffectiveFrom <= day)
            .GroupBy(r => r.Parameter, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.EffectiveFrom)!, StringComparer.Ordinal);
        var increase = rules.GetValueOrDefault("contract_increase");
        return new TenderRules(
            rules.GetValueOrDefault("supplier_selection")?.Value == "tenderOnly",
            increase is not null && decimal.TryParse(increase.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) ? percent : LegalIncreasePercent, increase?.Source ?? LegalSource);
    }
}
