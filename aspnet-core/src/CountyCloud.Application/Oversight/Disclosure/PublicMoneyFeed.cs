using CountyCloud.Funds;
using CountyCloud.Tenders;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>What the public reads of the money, from the funds' own public queries.</summary>
internal sealed class PublicMoneyFeed(IPublicFundQueries funds, ITenderQueries tenders) : IPublicMoneyFeed
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedNotice>> GetNoticesAsync(CancellationToken cancellationToken) =>
        [.. (await funds.GetNoticesAsync(cancellationToken)).OrderBy(n => n.EndsOn).Select(n => new DisclosedNotice(
            n.Number, n.SubProjectName, n.PayeeName, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, n.WorkingDaysLeft, n.Objections))];

    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedPayment>> GetPaymentsAsync(int max, CancellationToken cancellationToken)
    {
        var payments = new List<PublicPaymentDto>();
        for (var isMore = true; isMore && payments.Count < max;)
        {
            var page = await funds.GetPaymentsAsync(payments.Count, max - payments.Count, cancellationToken);
            payments.AddRange(page.Items);
            isMore = page.Items.Count > 0 && payments.Count < page.TotalCount;
        }

        // Of several contracts of a sub-project the last that was signed by then: another one follows only when the one before has ended.
        var contracts = (await tenders.GetContractsAsync(int.MaxValue, cancellationToken)).SelectMany(c => c.SubProjectIds.Distinct().Select(s => (SubProjectId: s, c.SignedOn, c.Number))).ToLookup(c => c.SubProjectId);
        string? ContractOf(PublicPaymentDto p) => contracts[p.SubProjectId].Where(c => c.SignedOn <= p.PaidOn).OrderBy(c => c.SignedOn).ThenBy(c => c.Number, StringComparer.Ordinal).LastOrDefault().Number;
        return [.. payments.Select(p => new DisclosedPayment(p.Number, p.SubProjectName, p.PayeeName, p.Amount, p.PaidOn, ContractOf(p)))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DisclosedExecution>?> GetExecutionAsync(CancellationToken cancellationToken) =>
        [.. (await funds.GetExecutionAsync(cancellationToken)).Lines.Select(l => new DisclosedExecution(
            l.Code, l.Name, l.Level, l.Amounts.Planned + l.Amounts.Reallocated, l.Amounts.Committed + l.Amounts.Payable, l.Amounts.Paid))];
}
