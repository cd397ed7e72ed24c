using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Traceability;

/// <summary>
/// Goods of the county's one supply-chain register: local products for buyers outside, and goods bought in for the villages (TRACE-29: Z57,
/// C123). Every price and every change of stock is a record of its own; what is here is the sum of them.
/// </summary>
public sealed class SupplyItem : CountyDocument
{
    private SupplyItem()
    {
    }

    /// <summary>Goods of which nothing is there yet.</summary>
    public SupplyItem(Guid id, DocumentHead head, SupplyItemContent content)
        : base(id, head)
    {
        CheckRule(new SupplyItemHasASupplierRule(content));
        Content = content;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.SupplyItem;

    /// <summary>What they are.</summary>
    public SupplyItemContent Content { get; private set; } = new();

    /// <summary>State.</summary>
    public SupplyItemState State { get; private set; }

    /// <summary>What is there, in the unit of the goods; never negative.</summary>
    public decimal Stock { get; private set; }

    /// <summary>Present price of the supplier, yuan a unit; null before the first.</summary>
    public decimal? PurchasePrice { get; private set; }

    /// <summary>Day since which it holds.</summary>
    public DateOnly? PurchasePriceSince { get; private set; }

    /// <summary>Present price for the buyer, yuan a unit; null before the first.</summary>
    public decimal? SellingPrice { get; private set; }

    /// <summary>Day since which it holds.</summary>
    public DateOnly? SellingPriceSince { get; private set; }

    /// <summary>How many prices and changes of stock were recorded.</summary>
    public int RecordCount { get; private set; }

    /// <summary>Writes what they are.</summary>
    /// <exception cref="Framework.Errors.BusinessException">Nobody supplies them, or the unit or the way changes after something was recorded.</exception>
    public void Edit(string title, SupplyItemContent content)
    {
        CheckState(State, SupplyItemState.Offered);
        CheckRule(new SupplyItemHasASupplierRule(content));
        CheckRule(new RecordedGoodsKeepUnitAndFlowRule(this, content));
        Rename(title);
        Content = content;
    }

    /// <summary>Records a price; the former ones stay.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is none, or older than the present one.</exception>
    public SupplyPrice Reprice(Guid id, SupplyPriceContent content, DateOnly today, string byName)
    {
        CheckState(State, SupplyItemState.Offered);
        CheckRule(new PriceFollowsTheFormerRule(this, content, today));
        if (content.Kind == SupplyPriceKind.Purchase)
        {
            (PurchasePrice, PurchasePriceSince) = (content.Price, content.Day);
        }
        else
        {
            (SellingPrice, SellingPriceSince) = (content.Price, content.Day);
        }

        return new SupplyPrice(id, Id, ++RecordCount, content, byName);
    }

    /// <summary>Records a change of stock.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The record is unsound, or more goes out than is there.</exception>
    public SupplyMovement Move(Guid id, SupplyMovementContent content, DateOnly today, string byName)
    {
        // What is left of goods that are offered no more still goes out.
        CheckRule(new EndedGoodsOnlyGoOutRule(this, content));
        CheckRule(new MovementIsSoundRule(this, content, today));
        var change = content.Kind is SupplyMovementKind.Intake or SupplyMovementKind.Correction ? content.Quantity : -content.Quantity;
        CheckRule(new SupplyStockIsNotNegativeRule(this, change));
        Stock += change;
        return new SupplyMovement(id, Id, ++RecordCount, content, change, Stock, byName);
    }

    /// <summary>Takes them off the register's offer.</summary>
    public void End()
    {
        CheckState(State, SupplyItemState.Offered);
        State = SupplyItemState.Ended;
    }

    /// <summary>Offers them again.</summary>
    public void Resume()
    {
        CheckState(State, SupplyItemState.Ended);
        State = SupplyItemState.Offered;
    }
}
