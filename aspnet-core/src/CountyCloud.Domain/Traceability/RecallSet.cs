namespace CountyCloud.Traceability;

/// <summary>What a walk from the cause of a recall found.</summary>
/// <param name="Lines">Lots by place, what is left and what was sold.</param>
/// <param name="LotIds">All lots of the county that were reached, also those of which nothing is left.</param>
/// <param name="HolderIds">Trace subjects that have something of it, or sold it.</param>
/// <param name="IsCut">True when there is more than a walk may show; such a recall can't be decided.</param>
/// <param name="Milliseconds">How long it took to compute.</param>
public sealed record RecallSet(IReadOnlyList<RecallLine> Lines, IReadOnlyList<Guid> LotIds, IReadOnlyList<Guid> HolderIds, bool IsCut, long Milliseconds)
{
    /// <summary>Share of the lines whose holder is known, percent; 100 when there is nothing.</summary>
    public int LocatedPercent => Lines.Count == 0 ? 100 : Lines.Count(l => l.HolderId is not null) * 100 / Lines.Count;
}
