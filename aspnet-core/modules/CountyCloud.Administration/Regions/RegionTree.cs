using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Regions;

/// <summary>The region tree through time: regions as they were entered, and every move that was recorded since.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<Guid, Region> _regions;
    private readonly List<RegionMove> _moves;
    private readonly ILookup<Guid, RegionMove> _counting;

    /// <summary>The tree of these regions and moves.</summary>
    public RegionTree(IEnumerable<Region> regions, IEnumerable<RegionMove> moves)
    {
        _regions = regions.ToDictionary(r => r.Id);
        _moves = [.. moves];
        var corrected = _moves.Select(m => m.CorrectsId).OfType<Guid>().ToHashSet();
        _counting = _moves.Where(m => !corrected.Contains(m.Id)).OrderBy(m => m.Day).ToLookup(m => m.RegionId);
    }

    /// <summary>Region above on a day; before any move without one.</summary>
    public Guid? ParentOn(Guid regionId, DateOnly? day) =>
        _counting[regionId].LastOrDefault(m => m.Day <= day)?.ToRegionId ?? _regions[regionId].ParentId;

    /// <summary>Codes from the root on a day. Levels fall with every step, so there is an end.</summary>
    public string PathOn(Guid regionId, DateOnly? day) => (ParentOn(regionId, day) is { } parent ? PathOn(parent, day) : "/") + _regions[regionId].Code + "/";

    /// <summary>Where a region lies and when, oldest first, without a gap; it moves with what it lies under.</summary>
    public IReadOnlyList<RegionStretch> StretchesOf(Guid regionId)
    {
        var stretches = new List<RegionStretch> { new(null, null, ParentOn(regionId, null), PathOn(regionId, null)) };
        foreach (var day in _counting.SelectMany(g => g).Select(m => m.Day).Distinct().Order())
        {
            var (parent, path) = (ParentOn(regionId, day), PathOn(regionId, day));
            if (stretches[^1].Path != path || stretches[^1].ParentId != parent)
            {
                stretches[^1] = stretches[^1] with { To = day.AddDays(-1) };
                stretches.Add(new RegionStretch(day, null, parent, path));
            }
        }

        return stretches;
    }

    /// <summary>Records a move.</summary>
    /// <exception cref="EntityNotFoundException">A region, or the record to be corrected, does not exist.</exception>
    /// <exception cref="BusinessException">
    /// <c>Regions:MoveLevels</c>: only counties and prefectures move, and only under something of a higher level below the country, so no circle can come to be.
    /// <c>Regions:MoveNotAfterLast</c>: an earlier one is corrected, not slipped in. <c>Regions:MoveToSamePlace</c>: it lies there. <c>Regions:MoveCorrectedAlready</c>,
    /// <c>Regions:CorrectionOutOfOrder</c>: of a correction. <c>Regions:MoveReasonNeeded</c>, <c>Regions:MoveDocumentNeeded</c>.
    /// </exception>
    public RegionMove Record(Guid id, RegionMoveProposal proposal, string userName)
    {
        var (region, target) = (Find(proposal.RegionId), Find(proposal.ToRegionId));
        if (region.Level is not (RegionLevel.County or RegionLevel.Prefecture) || target.Level == RegionLevel.Country || target.Level >= region.Level)
        {
            throw new BusinessException("Regions:MoveLevels", 400).WithData("region", region.Name.Source).WithData("target", target.Name.Source);
        }

        var counting = _counting[region.Id].ToList();
        if (proposal.CorrectsId is { } wrong)
        {
            CheckCorrection(_moves.Find(m => m.Id == wrong && m.RegionId == region.Id) ?? throw new EntityNotFoundException(typeof(RegionMove), wrong), proposal.Day, counting);
        }
        else if (counting is [.., var last] && proposal.Day <= last.Day)
        {
            throw new BusinessException("Regions:MoveNotAfterLast", 400).WithData("region", region.Name.Source).WithData("day", last.Day);
        }
        else if (ParentOn(region.Id, proposal.Day) == target.Id)
        {
            throw new BusinessException("Regions:MoveToSamePlace", 400).WithData("region", region.Name.Source).WithData("target", target.Name.Source);
        }

        var before = counting.LastOrDefault(m => m.Id != proposal.CorrectsId && m.Day < proposal.Day)?.ToRegionId ?? region.ParentId;
        return new RegionMove(id, _moves.Select(m => m.Number).DefaultIfEmpty().Max() + 1, before, proposal, userName);
    }

    private static void CheckCorrection(RegionMove wrong, DateOnly day, List<RegionMove> counting)
    {
        var at = counting.IndexOf(wrong);
        if (at < 0)
        {
            throw new BusinessException("Regions:MoveCorrectedAlready", 400).WithData("number", wrong.Number);
        }

        if ((at > 0 && day <= counting[at - 1].Day) || (at + 1 < counting.Count && day >= counting[at + 1].Day))
        {
            throw new BusinessException("Regions:CorrectionOutOfOrder", 400).WithData("number", wrong.Number);
        }
    }

    private Region Find(Guid id) => _regions.GetValueOrDefault(id) ?? throw new EntityNotFoundException(typeof(Region), id);
}
