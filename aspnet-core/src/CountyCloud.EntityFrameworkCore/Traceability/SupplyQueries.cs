using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ISupplyQueries"/>
internal sealed class SupplyQueries(CountyCloudDbContext context) : ISupplyQueries
{
    private IQueryable<TraceSubject> Subjects => context.Set<TraceSubject>().IgnoreAutoIncludes();

    /// <inheritdoc />
    public Task<PagedResultDto<SupplyItemListItemDto>> GetItemsAsync(SupplyItemListInput input, CancellationToken cancellationToken) =>
        context.Set<SupplyItem>().AsNoTracking()
            .Where(x => (input.State == null || x.State == input.State) && (input.Flow == null || x.Content.Flow == input.Flow) && (input.SupplierId == null || x.Content.SupplierId == input.SupplierId)
                && (input.IsInStock == null || (x.Stock > 0) == input.IsInStock))
            .Matching(input, text => x => x.Number.Contains(text) || x.Title.Contains(text) || x.Content.Category.Contains(text) || x.Content.SupplierName!.Contains(text) || Subjects.Any(s => s.Id == x.Content.SupplierId && s.Title.Contains(text)))
            .PageAsync(
                input,
                x => new SupplyItemListItemDto(
                    x.Id, x.Number, x.Title, x.Content.Flow, x.Content.Category, x.Content.SupplierName ?? Subjects.Where(s => s.Id == x.Content.SupplierId).Select(s => s.Title).FirstOrDefault(), x.PurchasePrice, x.SellingPrice, x.Stock,
                    x.Content.Unit, x.State, x.CreationTime),
                cancellationToken, ("category", x => x.Content.Category), ("stock", x => (double)x.Stock), ("sellingPrice", x => (double?)x.SellingPrice));

    /// <inheritdoc />
    public async Task<IReadOnlyList<SupplyPriceDto>> GetPricesAsync(Guid itemId, int most, CancellationToken cancellationToken) =>
        await context.Set<SupplyPrice>().AsNoTracking().Where(p => p.ItemId == itemId).OrderByDescending(p => p.Order).Take(most)
            .Select(p => new SupplyPriceDto(p.Order, p.Content.Kind, p.Content.Price, p.Content.Day, p.Content.Remark, p.ByName)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<SupplyMovementDto>> GetMovementsAsync(Guid itemId, int skip, int most, CancellationToken cancellationToken)
    {
        var rows = context.Set<SupplyMovement>().AsNoTracking().Where(m => m.ItemId == itemId);
        var page = await rows.OrderByDescending(m => m.Order).Skip(skip).Take(most)
            .Select(m => new SupplyMovementDto(m.Order, m.Content.Kind, m.Change, m.StockAfter, m.Content.Day, m.Content.Counterparty, m.Content.Remark, m.ByName)).ToListAsync(cancellationToken);
        return new PagedResultDto<SupplyMovementDto>(await rows.CountBesidePageAsync(page.Count, skip, most, cancellationToken), page);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<SupplyCaseListItemDto>> GetCasesAsync(SupplyCaseListInput input, IReadOnlyCollection<Guid>? producers, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = context.Set<SupplyCase>().AsNoTracking().Where(x =>
            (input.State == null || x.State == input.State) && (input.ServiceKind == null || x.ServiceKind == input.ServiceKind) && (input.ProducerId == null || x.Content.ProducerId == input.ProducerId)
            && (input.IsLate == null || (x.State == SupplyCaseState.Accepted && x.DueOn != null && x.DueOn < today) == input.IsLate));
        if (producers is not null)
        {
            rows = rows.Where(x => producers.Contains(x.Content.ProducerId));
        }

        return rows.Matching(input, text => x => x.Number.Contains(text) || x.Title.Contains(text) || x.Provider!.Contains(text) || Subjects.Any(s => s.Id == x.Content.ProducerId && s.Title.Contains(text)))
            .PageAsync(
                input,
                x => new SupplyCaseListItemDto(
                    x.Id, x.Number, x.Title, x.ServiceKind, x.Content.ProducerId, Subjects.Where(s => s.Id == x.Content.ProducerId).Select(s => s.Title).FirstOrDefault() ?? string.Empty, x.Provider, x.Content.WantedBy, x.DueOn, x.Fee,
                    x.State == SupplyCaseState.Accepted && x.DueOn != null && x.DueOn < today, x.State, x.CreationTime),
                cancellationToken, ("dueOn", x => x.DueOn));
    }
}
