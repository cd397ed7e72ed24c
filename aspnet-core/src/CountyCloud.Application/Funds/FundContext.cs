using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.Governance;

namespace CountyCloud.Funds;

/// <summary>What every fund use case needs to know: who acts, which rules hold today, how sub-project and payee stand.</summary>
public sealed class FundContext(
    ICountyConfiguration configuration, ISubProjectFacts subProjects, IFundQueries queries, CurrentContractor contractor, IPermissionChecker permissions, IDocumentNumbers numbers,
    WorkingDays workingDays, ICurrentUser user, IGuidGenerator ids, TimeProvider clock)
{
    private DisbursementRules? _rules;

    /// <summary>Today in China.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>User name of the caller; empty for the system.</summary>
    public string UserName => user.UserName ?? string.Empty;

    /// <summary>Makes ids.</summary>
    public IGuidGenerator Ids => ids;

    /// <summary>The county's configuration.</summary>
    public ICountyConfiguration Configuration => configuration;

    /// <summary>The next number of a series.</summary>
    public Task<string> NumberAsync(string prefix, CancellationToken cancellationToken) => numbers.NextAsync(prefix, cancellationToken);

    /// <summary>The rules of the county that hold today.</summary>
    public async Task<DisbursementRules> RulesAsync(CancellationToken cancellationToken) =>
        _rules ??= DisbursementRules.From(await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), Today);

    /// <summary>Last day of a notice that begins today; null when the county publishes none (M105).</summary>
    public async Task<DateOnly?> NoticeEndAsync(CancellationToken cancellationToken) =>
        (await RulesAsync(cancellationToken)).NoticeDays is { } days ? (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(Today, (int)days.Value) : null;

    /// <summary>The calendar of working days.</summary>
    public Task<WorkingDayCalendar> CalendarAsync(CancellationToken cancellationToken) => workingDays.GetAsync(cancellationToken);

    /// <summary>The contractor for which the caller works; null for the county's own people.</summary>
    public Task<Guid?> ContractorAsync(CancellationToken cancellationToken) => contractor.GetIdAsync(cancellationToken);

    /// <summary>Hides what belongs to another contractor.</summary>
    public Task CheckMayVisitAsync(Type type, Guid id, Guid? contractorId, CancellationToken cancellationToken) => contractor.CheckMayVisitAsync(type, id, contractorId, cancellationToken);

    /// <summary>True when the caller holds a permission.</summary>
    public Task<bool> MayAsync(string permission, CancellationToken cancellationToken) => permissions.IsGrantedAsync(permission, cancellationToken);

    /// <summary>A day that has come.</summary>
    /// <exception cref="BusinessException">It lies in the future.</exception>
    public void CheckNotInFuture(DateOnly day)
    {
        if (day > Today)
        {
            throw new BusinessException("Funds:DayInFuture", 400).WithData("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A sub-project as it stands.</summary>
    /// <exception cref="EntityNotFoundException">There is none that the caller may see.</exception>
    public async Task<SubProjectPosition> SubProjectAsync(Guid id, CancellationToken cancellationToken)
    {
        var facts = await subProjects.GetAsync(id, cancellationToken);
        return new SubProjectPosition
        {
            Id = facts.Id,
            Number = facts.Number,
            Name = facts.Name,
            WorkKind = facts.WorkKind,
            ContractorId = facts.ContractorId,
            ContractorName = facts.ContractorName.Source,
            FundSourceCode = facts.FundSourceCode,
            IsSchemeApproved = facts.HasApprovedScheme || !facts.NeedsScheme,
            IsHalted = facts.IsHalted,
            Progress = facts.IsVerifiedOnSite ? facts.ProgressPercent : 0,
            IsAccepted = facts.IsAccepted,
            IsWholeProjectAccepted = facts.IsWholeProjectAccepted,
            Budget = [.. facts.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))],
        };
    }

    /// <summary>What stands against a contractor today, and against the sub-project it is to be paid for.</summary>
    public Task<PayeeStanding> StandingAsync(Guid contractorId, Guid? subProjectId, CancellationToken cancellationToken) => queries.GetStandingAsync(contractorId, subProjectId, Today, cancellationToken);

    /// <summary>Everything that the rules of a payment look at.</summary>
    /// <param name="subProject">Sub-project.</param>
    /// <param name="payeeId">Contractor to be paid.</param>
    /// <param name="except">The payment itself.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<PaymentSituation> SituationAsync(SubProjectPosition subProject, Guid payeeId, Guid? except, CancellationToken cancellationToken) => new(
        await RulesAsync(cancellationToken), subProject, [.. (await queries.GetPaymentsOfAsync(subProject.Id, cancellationToken)).Where(p => p.Id != except)], await StandingAsync(payeeId, subProject.Id, cancellationToken));

    /// <summary>The same for a payment that exists.</summary>
    public async Task<PaymentSituation> SituationAsync(Payment payment, CancellationToken cancellationToken) =>
        await SituationAsync(await SubProjectAsync(payment.SubProjectId, cancellationToken), payment.PayeeId, payment.Id, cancellationToken);
}
