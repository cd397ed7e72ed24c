using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>The supply-chain register and the cases of its services (TRACE-29, TRACE-30).</summary>
public sealed class Supply_Tests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    [Fact, Trait("Req", "TRACE-29")]
    public void Goods_of_the_register_have_a_supplier()
    {
        Code(() => new SupplyItem(Guid.CreateVersion7(), Head, Goods with { SupplierName = " " })).ShouldBe("Traceability:SupplierMissing");
        new SupplyItem(Guid.CreateVersion7(), Head, Goods with { SupplierName = null, SupplierId = Guid.CreateVersion7() }).State.ShouldBe(SupplyItemState.Offered);
    }

    [Fact, Trait("Req", "TRACE-29")]
    public void A_price_is_a_record_of_its_own_and_never_older_than_the_one_it_follows()
    {
        var item = Item();
        var first = item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Selling, 40, Today.AddDays(-9)), Today, "office");
        var second = item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Selling, 45, Today), Today, "office");
        item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Purchase, 30, Today.AddDays(-20)), Today, "office");

        (first.Content.Price, second.Content.Price, first.Order, second.Order).ShouldBe((40m, 45m, 1, 2));
        (item.SellingPrice, item.SellingPriceSince, item.PurchasePrice).ShouldBe((45m, Today, 30m));
        Code(() => item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Selling, 41, Today.AddDays(-1)), Today, "office")).ShouldBe("Traceability:SupplyPriceUnsound");
        Code(() => item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Selling, 50, Today.AddDays(1)), Today, "office")).ShouldBe("Traceability:SupplyPriceUnsound");
        Code(() => item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Purchase, 0, Today), Today, "office")).ShouldBe("Traceability:SupplyPriceUnsound");
        item.SellingPrice.ShouldBe(45m);
    }

    [Fact, Trait("Req", "TRACE-29")]
    public void Stock_is_the_sum_of_its_records_and_never_negative()
    {
        var item = Item();
        item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Intake, 10), Today, "office");
        var sale = item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Sale, 4), Today, "office");
        item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Loss, 1, "受潮"), Today, "office");
        var correction = item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Correction, -2, "多记"), Today, "office");

        (sale.Change, sale.StockAfter, correction.StockAfter, item.Stock, item.RecordCount).ShouldBe((-4m, 6m, 3m, 3m, 4));
        var error = Should.Throw<BusinessException>(() => item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Sale, 3.5m), Today, "office"));
        (error.Code, error.Data["there"], error.Data["asked"]).ShouldBe(("Traceability:SupplyStockShort", 3m, 3.5m));
        (item.Stock, item.RecordCount).ShouldBe((3m, 4), "what is refused leaves nothing");
    }

    [Theory, Trait("Req", "TRACE-29")]
    [InlineData(SupplyMovementKind.Intake, 0, null, 0)]
    [InlineData(SupplyMovementKind.Sale, -1, null, 0)]
    [InlineData(SupplyMovementKind.Intake, 1, null, 1)]
    [InlineData(SupplyMovementKind.Loss, 1, " ", 0)]
    [InlineData(SupplyMovementKind.Correction, 1, null, 0)]
    [InlineData(SupplyMovementKind.Correction, 0, "why", 0)]
    public void A_change_of_stock_moves_something_on_a_day_that_has_come_and_says_why_when_it_must(SupplyMovementKind kind, int quantity, string? why, int daysAhead)
    {
        var item = Item();
        item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Intake, 10), Today, "office");
        Code(() => item.Move(Guid.CreateVersion7(), Move(kind, quantity, why) with { Day = Today.AddDays(daysAhead) }, Today, "office")).ShouldBe("Traceability:SupplyMovementUnsound");
    }

    [Fact, Trait("Req", "TRACE-29")]
    public void Recorded_goods_keep_unit_and_direction_and_ended_ones_only_go_out()
    {
        var item = Item();
        item.Edit("新名称", Goods with { Unit = "kg" });
        item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Intake, 10), Today, "office");
        Code(() => item.Edit("酥油茶", Goods)).ShouldBe("Traceability:SupplyUnitFixed");
        Code(() => item.Edit("酥油茶", Goods with { Unit = "kg", Flow = SupplyFlow.DownFlow })).ShouldBe("Traceability:SupplyUnitFixed");
        item.Edit("酥油茶", Goods with { Unit = "kg", Category = "饮品" });

        item.End();
        Code(() => item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Intake, 1), Today, "office")).ShouldBe("Traceability:SupplyEnded");
        Code(() => item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Correction, 1, "少记"), Today, "office")).ShouldBe("Traceability:SupplyEnded");
        item.Move(Guid.CreateVersion7(), Move(SupplyMovementKind.Sale, 10), Today, "office").StockAfter.ShouldBe(0);
        Code(() => item.Reprice(Guid.CreateVersion7(), Price(SupplyPriceKind.Selling, 1, Today), Today, "office")).ShouldBe("Counties:WrongState");
        item.Resume();
        item.State.ShouldBe(SupplyItemState.Offered);
    }

    [Fact, Trait("Req", "TRACE-30")]
    public void A_case_goes_from_the_order_to_the_confirmation_and_keeps_every_step()
    {
        var order = Case();
        order.Accept("县电商运营中心", Today.AddDays(5), 0, "免费", Today, "office");
        order.Note("样品已收到", Today, "grower");
        order.Deliver("详情页 10 套", null, Today.AddDays(3), "office");
        order.SendBack("缺英文", Today.AddDays(3), "grower");
        order.IsLateOn(Today.AddDays(6)).ShouldBeTrue();
        order.Deliver("详情页 10 套，含英文", 100, Today.AddDays(4), "office");
        order.Confirm(null, Today.AddDays(4), "grower");

        order.Steps.Select(s => s.State).ShouldBe(
            [SupplyCaseState.Ordered, SupplyCaseState.Accepted, SupplyCaseState.Accepted, SupplyCaseState.Delivered, SupplyCaseState.Accepted, SupplyCaseState.Delivered, SupplyCaseState.Confirmed]);
        order.Steps[3].Text.ShouldBe("详情页 10 套");
        (order.Fee, order.Result, order.IsOpen, order.IsLateOn(Today.AddDays(9))).ShouldBe((100m, "详情页 10 套，含英文", false, false));
        Code(() => order.Note("晚了", Today, "grower")).ShouldBe("Counties:WrongState");
    }

    [Fact, Trait("Req", "TRACE-30")]
    public void Only_what_the_county_offers_is_ordered_by_whom_its_register_has()
    {
        Code(() => Case(service: null)).ShouldBe("Traceability:SupplyServiceNotOffered");
        Code(() => Case(Service with { IsOn = false })).ShouldBe("Traceability:SupplyServiceNotOffered");
        Code(() => Case(producer: TraceSubjectState.Cancelled)).ShouldBe("Traceability:ProducerNotInRegister");
        Code(() => Case(producer: TraceSubjectState.Suspended)).ShouldBe("Traceability:ProducerNotInRegister");
        Code(() => Case(wantedBy: Today.AddDays(-1))).ShouldBe("Traceability:SupplyWishOver");
        Case(producer: TraceSubjectState.Applied).State.ShouldBe(SupplyCaseState.Ordered);
    }

    [Fact, Trait("Req", "TRACE-30")]
    public void A_case_is_promised_for_a_day_to_come_and_delivered_with_a_result()
    {
        var order = Case();
        Code(() => order.Accept("中心", Today.AddDays(-1), null, null, Today, "office")).ShouldBe("Traceability:SupplyDueOver");
        Code(() => order.Deliver("好", null, Today, "office")).ShouldBe("Counties:WrongState");
        order.Accept("中心", Today, null, null, Today, "office");
        Code(() => order.Deliver("  ", null, Today, "office")).ShouldBe("Traceability:SupplyResultMissing");
        Code(() => order.Withdraw("不要了", Today, "grower")).ShouldBe("Counties:WrongState");
        order.Decline("设备故障", Today, "office");
        order.State.ShouldBe(SupplyCaseState.Declined);

        var taken = Case();
        taken.Withdraw("不要了", Today, "grower");
        (taken.State, taken.Steps[^1].Text).ShouldBe((SupplyCaseState.Withdrawn, "不要了"));
    }

    [Fact, Trait("Req", "TRACE-30")]
    public void What_was_ordered_stays_readable_when_the_list_changes()
    {
        var order = Case();
        (order.ServiceKind, order.ServiceName.Source).ShouldBe((SupplyServiceKind.DataPack, "数据包制作"));
    }

    private static DocumentHead Head => new("SUP-2026-0001", "牦牛肉干", "office", null);

    private static SupplyItemContent Goods => new() { Flow = SupplyFlow.UpFlow, Category = "肉类", Unit = "件", SupplierName = "合作社" };

    private static SupplyServiceValues Service => new() { Code = "data-pack", Kind = SupplyServiceKind.DataPack, Name = LocalizedText.Of("数据包制作", "Data packs"), IsOn = true };

    private static SupplyItem Item() => new(Guid.CreateVersion7(), Head, Goods);

    private static SupplyPriceContent Price(SupplyPriceKind kind, decimal price, DateOnly day) => new() { Kind = kind, Price = price, Day = day };

    private static SupplyMovementContent Move(SupplyMovementKind kind, decimal quantity, string? why = null) => new() { Kind = kind, Quantity = quantity, Day = Today, Remark = why };

    private static SupplyCase Case() => Case(Service);

    private static SupplyCase Case(TraceSubjectState producer) => Case(Service, producer);

    private static SupplyCase Case(DateOnly wantedBy) => Case(Service, wantedBy: wantedBy);

    private static SupplyCase Case(SupplyServiceValues? service, TraceSubjectState producer = TraceSubjectState.Filed, DateOnly? wantedBy = null) => new(
        Guid.CreateVersion7(), Head, new SupplyCaseContent { ServiceCode = "data-pack", ProducerId = Guid.CreateVersion7(), Wish = "做 10 套详情页", WantedBy = wantedBy }, service, producer, Today);

    private static string? Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
