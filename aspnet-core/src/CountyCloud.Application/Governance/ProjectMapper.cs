namespace CountyCloud.Governance;

/// <summary>Turns aggregates into what lists show.</summary>
internal static class ProjectMapper
{
    public static SubProjectListItemDto ToListItem(this SubProject s, DateOnly today, int openRectifications) => new(
        s.Id, s.Number, s.Name, s.WorkKind, s.State, s.IsHalted, s.IsPilot, s.ContractorId, s.ContractorName, s.Budget, s.ProgressPercent, s.ReportedPercent, s.PlannedStart, s.PlannedEnd, s.IsOverdueOn(today), openRectifications);

    public static DesignSchemeListItemDto ToListItem(this DesignScheme s) => new(s.Id, s.Number, s.SubProjectId, s.Version, s.Title, s.Amount, s.State, s.SubmittedOn, s.DecidedOn, s.Opinion);

    public static HaltOrderListItemDto ToListItem(this HaltOrder h) => new(h.Id, h.Number, h.SubProjectId, h.SubProjectName, h.Reason, h.State, h.OrderedOn, h.EndedOn, h.CostTotal);

    public static RectificationListItemDto ToListItem(this Rectification r, DateOnly today) => new(
        r.Id, r.Number, r.Origin, r.SubProjectId, r.Title, r.ResponsibleUnit, r.OpenedBy, r.State, r.OpenedOn, r.DueOn, r.IsOverdueOn(today), r.ClosedOn);

    public static AcceptanceListItemDto ToListItem(this Acceptance a) => new(
        a.Id, a.Number, a.Level, a.SubProjectId, a.NodeId, a.Title, a.Mode, a.State, a.Round, a.SubmittedOn, a.VerifiedOn, a.DecidedOn);
}
