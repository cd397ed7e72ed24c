using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>
/// How a county's programme goes, as the county publishes it to the authorities above it: money, reports, approvals, inspections, acceptance
/// (DATA-17). Sums and counts only, host data, so that nobody reads into a county to see them. Kept apart from the county's summary, whose
/// every change makes the public pages anew.
/// </summary>
public sealed class OversightSummary
{
    private OversightSummary()
    {
    }

    /// <summary>The summary of a county.</summary>
    public OversightSummary(Guid countyId) => CountyId = countyId;

    /// <summary>County.</summary>
    public Guid CountyId { get; private set; }

    /// <summary>Figures.</summary>
    public OversightFigures Figures { get; private set; } = new();

    /// <summary>Money by system of the budget, in its order.</summary>
    public IReadOnlyList<OversightSystem> Systems { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>Publishes anew.</summary>
    public void Publish(OversightFigures figures, IReadOnlyList<OversightSystem> systems, DateTime now)
    {
        Figures = figures;
        Systems = systems;
        PublishedAt = now;
    }
}

/// <summary>The published figures of a county. Amounts in yuan.</summary>
public sealed record OversightFigures
{
    /// <summary>Amount of the budget.</summary>
    public decimal Planned { get; init; }

    /// <summary>Received money given to lines of the budget.</summary>
    public decimal Allocated { get; init; }

    /// <summary>Promised and not yet due.</summary>
    public decimal Committed { get; init; }

    /// <summary>Approved and not yet paid.</summary>
    public decimal Payable { get; init; }

    /// <summary>Paid and not recovered, deposits included.</summary>
    public decimal Paid { get; init; }

    /// <summary>Paid of the budget, percent with two decimals; null without a budget.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>Sub-projects.</summary>
    public int SubProjects { get; init; }

    /// <summary>Of these accepted or closed.</summary>
    public int SubProjectsAccepted { get; init; }

    /// <summary>Of these past their completion date and not completed.</summary>
    public int SubProjectsOverdue { get; init; }

    /// <summary>Of these halted.</summary>
    public int SubProjectsHalted { get; init; }

    /// <summary>Monthly reports that were or are late (GOV-18).</summary>
    public int LateReports { get; init; }

    /// <summary>Of these still missing.</summary>
    public int MissingReports { get; init; }

    /// <summary>Approvals that wait for a signature.</summary>
    public int PendingApprovals { get; init; }

    /// <summary>Of these past the working days of the step they wait for.</summary>
    public int StuckApprovals { get; init; }

    /// <summary>Last day of the step that waits longest; null when none is stuck.</summary>
    public DateOnly? StuckSince { get; init; }

    /// <summary>Rectifications that are not closed.</summary>
    public int OpenRectifications { get; init; }

    /// <summary>Of these past their day.</summary>
    public int OverdueRectifications { get; init; }

    /// <summary>Objections to payments without a decision.</summary>
    public int OpenObjections { get; init; }

    /// <summary>Day of the last signed check on site.</summary>
    public DateOnly? LastSiteInspectionOn { get; init; }

    /// <summary>Day of the last inspection by an authority above.</summary>
    public DateOnly? LastSuperiorInspectionOn { get; init; }

    /// <summary>Day of the last passed acceptance.</summary>
    public DateOnly? LastAcceptanceOn { get; init; }
}

/// <summary>Money of a system of the budget. Amounts in yuan.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Planned">Amount of the plan after reallocations.</param>
/// <param name="Allocated">Received money given to it.</param>
/// <param name="Committed">Promised and not yet due.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered, deposits included.</param>
/// <param name="ExecutionRate">Paid of the plan, percent; null without a plan.</param>
public sealed record OversightSystem(
    string Code, LocalizedText Name, decimal Planned, decimal Allocated, decimal Committed, decimal Payable, decimal Paid, decimal? ExecutionRate);
