using CountyCloud.Framework.Application;

namespace CountyCloud.Governance;

/// <summary>Reads the documents of governance. A contractor id narrows a list to what that contractor may see.</summary>
public interface IGovernanceDocumentQueries
{
    /// <summary>Plans: a contractor's own, and those that were approved.</summary>
    Task<PagedResultDto<PlanListItemDto>> GetPlansAsync(PlanListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Changes.</summary>
    Task<PagedResultDto<PlanChangeListItemDto>> GetChangesAsync(PlanChangeListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>True when a change of that version is being written or decided.</summary>
    Task<bool> HasRunningChangeAsync(Guid planId, CancellationToken cancellationToken);

    /// <summary>Monthly plans.</summary>
    Task<PagedResultDto<MonthlyPlanListItemDto>> GetMonthlyPlansAsync(MonthlyPlanListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>The plan of a contractor for a month; null when there is none.</summary>
    Task<Guid?> FindMonthlyPlanAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken);

    /// <summary>Monthly reports.</summary>
    Task<PagedResultDto<MonthlyReportListItemDto>> GetReportsAsync(MonthlyReportListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>The report of a contractor on a month; null when there is none.</summary>
    Task<Guid?> FindReportAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken);

    /// <summary>Awaited reports whose last day is before a day and that are not flagged as late.</summary>
    Task<IReadOnlyList<Guid>> GetOverdueReportsAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Supervision forms; a contractor's signed ones.</summary>
    Task<PagedResultDto<SiteInspectionListItemDto>> GetSiteInspectionsAsync(SiteInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>How many supervision forms there are for a contractor and month.</summary>
    Task<int> CountSiteInspectionsAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken);

    /// <summary>Inspections from above; none for contractors.</summary>
    Task<PagedResultDto<SuperiorInspectionListItemDto>> GetSuperiorInspectionsAsync(SuperiorInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Result of the newest recorded inspection of a kind; null when there is none.</summary>
    Task<SuperiorInspectionResult?> FindNewestResultAsync(SuperiorInspectionKind kind, CancellationToken cancellationToken);

    /// <summary>Meetings; for a contractor those to which it is invited.</summary>
    Task<PagedResultDto<MeetingListItemDto>> GetMeetingsAsync(MeetingListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Records; none for contractors.</summary>
    Task<PagedResultDto<ProgrammeRecordListItemDto>> GetRecordsAsync(ProgrammeRecordListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Figures of the newest record of a kind, in order; empty when there is none.</summary>
    Task<IReadOnlyList<RecordFigureContent>> GetNewestFiguresAsync(ProgrammeRecordKind kind, CancellationToken cancellationToken);

    /// <summary>Numbers of documents, as far as they are known.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GetNumbersAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken);

    /// <summary>Checks; none for contractors.</summary>
    Task<PagedResultDto<ProgrammeCheckListItemDto>> GetChecksAsync(ProgrammeCheckListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>The newest finished check of a kind whose period ends by a day, with its lines; null when there is none.</summary>
    Task<ProgrammeCheck?> FindNewestCheckAsync(CheckKind kind, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Documents that can be pointed to, newest first: those asked for, or all; a contractor's own.</summary>
    Task<IReadOnlyList<DocumentLinkDto>> GetLinksAsync(IReadOnlyCollection<Guid>? documentIds, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Every document with its papers, newest first; a contractor's own.</summary>
    Task<IReadOnlyList<ArchivedDocumentDto>> GetArchiveAsync(Guid? contractorId, CancellationToken cancellationToken);
}
