namespace CountyCloud.Stations;

/// <summary>
/// How far the county's villages are covered, counted from the village register: a village is covered when an open outlet serves it, in
/// the village or in a neighbouring one, so that 35 points can cover 64 villages (GAP-19, Z1359; PLAT-11, PSS-26, PSS-37).
/// </summary>
/// <param name="Outlets">Villages served by an open outlet, against the target of the village level.</param>
/// <param name="PoorVillages">The same for villages that are or were registered as poor.</param>
/// <param name="Courier">Villages that couriers deliver to.</param>
/// <param name="Broadband">Villages with broadband.</param>
public sealed record VillageCoverage(CoverageShare Outlets, CoverageShare PoorVillages, CoverageShare Courier, CoverageShare Broadband)
{
    /// <summary>Counts the register.</summary>
    /// <param name="villages">The register.</param>
    /// <param name="stations">Outlets on record.</param>
    /// <param name="levels">Network levels; targets stand on the village level, or on the single level of a county that has one kind of station.</param>
    /// <returns>Null when the register is empty: nothing is known about coverage, which is not the same as none.</returns>
    public static VillageCoverage? Of(IReadOnlyCollection<VillageValues> villages, IEnumerable<StationValues> stations, IReadOnlyCollection<NetworkLevelValues> levels)
    {
        if (villages.Count == 0)
        {
            return null;
        }

        var open = stations.Where(s => s.Status == StationStatus.Open).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var target = levels.FirstOrDefault(l => l.Kind == NetworkLevelKind.VillagePoint) ?? levels.FirstOrDefault(l => l.Kind == NetworkLevelKind.Station);
        // An exit from poverty does not take the village off the target, which was set for all villages on the register (GAP-40).
        var poor = villages.Where(v => v.PovertyStatus != VillagePovertyStatus.Ordinary).ToList();
        return new VillageCoverage(
            new CoverageShare(villages.Count(IsServed), villages.Count, target?.CoveragePercent),
            new CoverageShare(poor.Count(IsServed), poor.Count, target?.PoorVillageCoveragePercent),
            new CoverageShare(villages.Count(v => v.HasCourier), villages.Count, null),
            new CoverageShare(villages.Count(v => v.HasBroadband), villages.Count, null));

        bool IsServed(VillageValues village) => village.StationCode is { } code && open.Contains(code);
    }
}
