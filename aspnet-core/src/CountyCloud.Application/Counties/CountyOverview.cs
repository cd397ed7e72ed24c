using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.Training;

namespace CountyCloud.Counties;

/// <summary>The figures of a county's plan that its home page, its published summary and its public page have in common.</summary>
public static class CountyOverview
{
    /// <summary>Phases with their state on a day.</summary>
    public static IReadOnlyList<PhaseStateDto> Phases(IEnumerable<PhaseValues> phases, DateOnly today) =>
        [.. phases.Select(p => new PhaseStateDto(p.Code, p.Name, p.Kind, p.Start, p.End, p.IsOpenEnded, p.IsTentative, p.DateText, StatusOf(p, today)))];

    /// <summary>The budget by system.</summary>
    public static BudgetSummaryDto Budget(IEnumerable<BudgetItemValues> items, decimal? planAmount)
    {
        var tree = BudgetTree.Build(items, planAmount);
        return new BudgetSummaryDto(tree.PlanAmount, tree.Total, tree.IsTied, [.. tree.Roots.Select(r => new BudgetSystemDto(
            r.Values.Code, r.Values.Name, r.Values.Amount, r.Values.SharePercent ?? (tree.Total == 0 ? 0 : decimal.Round(r.Values.Amount * 100 / tree.Total, 2))))]);
    }

    /// <summary>Network levels against what is on record.</summary>
    public static IReadOnlyList<NetworkStateDto> Network(IEnumerable<NetworkLevelValues> levels, IReadOnlyCollection<StationValues> stations) =>
    [
        .. levels.Select(l => new NetworkStateDto(
            l.Code, l.Name, IsOutlet(l), l.TargetMin, l.TargetMax, stations.Count(s => s.LevelCode == l.Code), stations.Count(s => s.LevelCode == l.Code && s.Status == StationStatus.Open), l.CoveragePercent)),
    ];

    /// <summary>Coverage of the village register; null without register.</summary>
    public static VillageCoverageDto? Coverage(VillageCoverage? coverage) =>
        coverage is null ? null : new VillageCoverageDto(ToDto(coverage.Outlets), ToDto(coverage.PoorVillages), ToDto(coverage.Courier), ToDto(coverage.Broadband));

    /// <summary>Training against target. A subset counts inside its level and never in the sum (TRAIN-03).</summary>
    public static TrainingSummaryDto Training(IReadOnlyCollection<TrainingPlanItemValues> plan, IReadOnlyCollection<TrainingTopicValues> topics)
    {
        var total = plan.FirstOrDefault(p => p.Kind == TrainingPlanKind.Total);
        return new TrainingSummaryDto(
            total?.Number,
            total?.Operator ?? TargetOperator.None,
            total?.Unit ?? TrainingUnit.PersonTimes,
            plan.Where(p => p.CountsInTotal).Sum(p => p.Number ?? 0),
            [.. plan.Where(p => p.Kind is TrainingPlanKind.Level or TrainingPlanKind.Subset or TrainingPlanKind.Plan)
                .Select(p => new TrainingLevelDto(p.Code, p.ParentCode, p.Name, p.Number, p.Unit, p.IsApproximate, p.CountsInTotal))],
            topics.Count,
            topics.Count(t => t.Review == TopicReview.OnHold));
    }

    /// <summary>Targets.</summary>
    public static IReadOnlyList<KpiSummaryDto> Kpis(IEnumerable<KpiTargetValues> targets) =>
        [.. targets.Select(k => new KpiSummaryDto(k.Code, k.Name, k.Operator, k.Value, k.ValueMax, k.Unit))];

    /// <summary>Stations the network is to have on township and village level together; null when no number is stated.</summary>
    public static int? StationsTarget(IEnumerable<NetworkLevelValues> levels)
    {
        var targets = levels.Where(IsOutlet).Select(l => l.TargetMin).ToList();
        return targets.Exists(t => t is not null) ? targets.Sum(t => t ?? 0) : null;
    }

    private static CoverageShareDto ToDto(CoverageShare share) => new(share.Covered, share.Total, share.Percent, share.TargetPercent, share.IsMet);

    private static bool IsOutlet(NetworkLevelValues level) => level.Kind is NetworkLevelKind.Station or NetworkLevelKind.TownshipStation or NetworkLevelKind.VillagePoint;

    private static string StatusOf(PhaseValues phase, DateOnly today) => phase switch
    {
        { Start: null, End: null } => "undated",
        { Start: { } start } when today < start => "future",
        { Start: null, End: { } end } when today <= end => "future",
        { IsOpenEnded: false, End: { } end } when end < today => "past",
        _ => "current",
    };
}
