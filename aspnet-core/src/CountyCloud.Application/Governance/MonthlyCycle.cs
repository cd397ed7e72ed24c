using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <summary>
/// What happens by itself every month, where the county's rules ask for it (W-02): the report of the past month is awaited of each engaged
/// contractor, a check on site is awaited of the office, and what did not come in time is flagged. Doing it twice changes nothing.
/// </summary>
public sealed class MonthlyCycle(
    IRepository<MonthlyReport> reports, IRepository<SiteInspection> inspections, IGovernanceDocumentQueries queries, ICountyContractors contractors, ICountyConfiguration configuration, WorkingDays workingDays,
    TaskDesk tasks, IDocumentNumbers numbers, IUnitOfWork unitOfWork, ITextLocalizer texts, IGuidGenerator ids)
{
    /// <summary>Does what is due in the current county.</summary>
    /// <param name="day">Today in China.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many reports were opened, forms prepared and reports flagged as late.</returns>
    public async Task<(int Opened, int Prepared, int Late)> RunForCountyAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rules = MonthlyCycleRules.From(await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), day);
        var month = MonthlyCycleRules.MonthOf(day);
        int opened = 0, prepared = 0, late = 0;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            opened = rules.ReportDay is null ? 0 : await OpenReportsAsync(rules, month.AddMonths(-1), cancellationToken);
            prepared = rules.SiteChecks == 0 ? 0 : await PrepareFormsAsync(rules.SiteChecks, month, cancellationToken);
            late = await FlagLateAsync(day, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return (opened, prepared, late);
    }

    private async Task<int> OpenReportsAsync(MonthlyCycleRules rules, DateOnly period, CancellationToken cancellationToken)
    {
        var opened = 0;
        var dueOn = rules.DueOn(period, await workingDays.GetAsync(cancellationToken));
        foreach (var contractor in await contractors.GetEngagedAsync(period, period.AddMonths(1).AddDays(-1), cancellationToken))
        {
            if (await queries.FindReportAsync(contractor, period, cancellationToken) is not null)
            {
                continue;
            }

            var report = MonthlyReport.Expect(ids.Create(), await HeadAsync("REP", "Governance:MonthlyReportTitle", period, contractor, cancellationToken), period, dueOn);
            reports.Add(report);
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Report, report.DocumentType, report.Id, $"{report.Number} {report.Title}", ContractorId: contractor, DueOn: dueOn), cancellationToken);
            opened++;
        }

        return opened;
    }

    private async Task<int> PrepareFormsAsync(int wanted, DateOnly month, CancellationToken cancellationToken)
    {
        var prepared = 0;
        var lastDay = month.AddMonths(1).AddDays(-1);
        foreach (var contractor in await contractors.GetEngagedAsync(month, lastDay, cancellationToken))
        {
            for (var have = await queries.CountSiteInspectionsAsync(contractor, month, cancellationToken); have < wanted; have++)
            {
                var form = new SiteInspection(ids.Create(), await HeadAsync("INS", "Governance:SiteInspectionTitle", month, contractor, cancellationToken), month, new SiteInspectionContent());
                inspections.Add(form);
                await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, form.DocumentType, form.Id, $"{form.Number} {form.Title}", [CountyRoles.ProgrammeOffice], DueOn: lastDay), cancellationToken);
                prepared++;
            }
        }

        return prepared;
    }

    private async Task<int> FlagLateAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var late = 0;
        foreach (var id in await queries.GetOverdueReportsAsync(day, cancellationToken))
        {
            late += (await reports.GetAsync(id, cancellationToken)).MarkLate(day) ? 1 : 0;
        }

        return late;
    }

    private async Task<DocumentHead> HeadAsync(string series, string titleKey, DateOnly period, Guid contractor, CancellationToken cancellationToken) =>
        new(await numbers.NextAsync(series, cancellationToken), texts[titleKey, period.ToString("yyyy-MM", CultureInfo.InvariantCulture)], string.Empty, contractor);
}
