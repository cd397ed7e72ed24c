using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <summary>Publishes approved payments, ends notices, and does what a decision says to a payment. To be called inside a unit of work; the caller saves.</summary>
public sealed class NoticeDesk(
    IRepository<Payment> payments, IRepository<PublicNotice> notices, IFundQueries queries, FundContext fund, FundsPoster poster, TaskDesk tasks, Counties.IUnitOfWork unitOfWork)
{
    /// <summary>Publishes an approved payment whose county has a notice; else tells finance to pay.</summary>
    /// <returns>The notice; null without one.</returns>
    public async Task<PublicNotice?> PublishAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment.State != PaymentState.PublicNotice)
        {
            await TellFinanceAsync(payment, cancellationToken);
            return null;
        }

        var rules = await fund.RulesAsync(cancellationToken);
        var notice = PublicNotice.Publish(fund.Ids.Create(), await fund.NumberAsync("NOT", cancellationToken), payment, rules.NoticeDays!.Source, fund.Today);
        notices.Add(notice);
        return notice;
    }

    /// <summary>Ends every notice whose time is over without an open objection (M105 公示期满且无异议).</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> ClearExpiredAsync(CancellationToken cancellationToken)
    {
        var cleared = 0;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var rules = await fund.RulesAsync(cancellationToken);
            foreach (var notice in await queries.GetExpiredNoticesAsync(fund.Today, 500, cancellationToken))
            {
                var payment = await payments.GetAsync(notice.PaymentId, cancellationToken);
                notice.Clear(fund.Today, rules.Objections);
                payment.ClearNotice();
                await TellFinanceAsync(payment, cancellationToken);
                cleared++;
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return cleared;
    }

    /// <summary>Lowers an approved payment: the difference is free again, and what is left is published anew for the full time (W-09).</summary>
    public async Task LowerAsync(Payment payment, decimal amount, string reason, Guid decisionId, CancellationToken cancellationToken)
    {
        var less = payment.OpinionAmount!.Value - amount;
        payment.Lower(amount, reason, await fund.NoticeEndAsync(cancellationToken));
        var old = await queries.GetNoticesOfAsync(payment.Id, cancellationToken);
        foreach (var notice in old.Where(n => n.State is NoticeState.Published or NoticeState.ObjectionOpen))
        {
            notice.Supersede(fund.Today);
        }

        await tasks.CloseAsync(DocumentType.Payment, payment.Id, WorkTaskState.Dropped, [WorkTaskKind.Pay], cancellationToken);
        var fresh = await PublishAsync(payment, cancellationToken);
        foreach (var objection in await queries.GetOpenObjectionsAsync(payment.Id, cancellationToken))
        {
            objection.MoveTo(fresh!);
            fresh!.InheritObjection();
        }

        if (fresh?.OpenObjections > 0)
        {
            payment.Hold();
        }

        payment.Fund(await poster.ReleaseAsync(payment, less, $"lower:{decisionId:N}", fund.Today, cancellationToken));
    }

    /// <summary>Stops a payment by a decision; whatever the ledger held for it is free again.</summary>
    public async Task CancelAsync(Payment payment, string reason, CancellationToken cancellationToken)
    {
        payment.Cancel(reason);
        foreach (var notice in (await queries.GetNoticesOfAsync(payment.Id, cancellationToken)).Where(n => n.State is NoticeState.Published or NoticeState.ObjectionOpen))
        {
            notice.Withdraw(fund.Today);
        }

        foreach (var objection in await queries.GetOpenObjectionsAsync(payment.Id, cancellationToken))
        {
            objection.Lapse(reason, fund.Today);
            await tasks.CloseAsync(DocumentType.PublicNotice, objection.Id, WorkTaskState.Dropped, null, cancellationToken);
        }

        await tasks.CloseAsync(DocumentType.Payment, payment.Id, WorkTaskState.Dropped, null, cancellationToken);
        payment.Fund(await poster.ReleaseAsync(payment, payment.Funding.Sum(f => f.Amount), "cancel", fund.Today, cancellationToken));
    }

    private Task TellFinanceAsync(Payment payment, CancellationToken cancellationToken) => tasks.OpenAsync(
        new NewWorkTask(WorkTaskKind.Pay, DocumentType.Payment, payment.Id, $"{payment.Number} {payment.Title}", [CountyRoles.FinanceBureau]), cancellationToken);
}
