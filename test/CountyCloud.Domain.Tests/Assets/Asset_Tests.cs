using CountyCloud.Assets;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Assets;

/// <summary>Registers and W-40 with the clauses of Milin's rules (M137 to M139).</summary>
public sealed class Asset_Tests
{
    private const string County = "米林县人民政府";
    private static readonly DateOnly End = new(2021, 9, 1);
    private static readonly IGuidGenerator Ids = new SequentialGuidGenerator(TimeProvider.System);

    [Fact, Trait("Req", "ASSET-01")]
    public void An_asset_belongs_to_the_county_government() => Code(() => New(owner: "承建企业")).ShouldBe("Assets:OwnerIsTheCounty");

    [Fact, Trait("Req", "ASSET-03")]
    public void Copyright_belongs_to_the_county_government() =>
        Code(() => new IntellectualProperty(Guid.CreateVersion7(), "IPR-1", "VI 手册", IntellectualPropertyKind.Copyright, "VI", null, null, null, null, "承建企业", County)).ShouldBe("Assets:OwnerIsTheCounty");

    [Theory, Trait("Req", "ASSET-02")]
    [InlineData(null, "V-1")]
    [InlineData("M-B-1", null)]
    public void An_asset_is_registered_from_its_budget_line_and_voucher(string? line, string? voucher) => Code(() => New(line: line, voucher: voucher)).ShouldBe("Assets:AssetWithoutVoucher");

    [Fact, Trait("Req", "ASSET-02")]
    public void What_happens_to_an_asset_is_only_added()
    {
        var asset = New();
        asset.Move("冷库", "调拨", Guid.CreateVersion7(), "office", TimeProvider.System);
        asset.ChangeKeeper("物流中心", null, Guid.CreateVersion7(), "office", TimeProvider.System);

        asset.Movements.Select(m => (m.Sequence, m.Kind)).ShouldBe([(1, AssetMovementKind.Registered), (2, AssetMovementKind.Moved), (3, AssetMovementKind.KeeperChanged)]);
        asset.ChangeState(AssetState.HandedOver, "HO-1", Guid.CreateVersion7(), "office", TimeProvider.System);
        Code(() => asset.Move("别处", null, Guid.CreateVersion7(), "office", TimeProvider.System)).ShouldBe("Assets:AssetIsGone");
    }

    [Fact, Trait("Req", "ASSET-08")]
    public void Tax_registration_insurance_and_livery_make_a_vehicle_s_file()
    {
        var vehicle = New(kind: AssetKind.Vehicle);
        vehicle.MissingPapers.Count.ShouldBe(4);

        vehicle.AddPaper(new VehiclePaper(VehiclePaperKind.Insurance, "P-1", End), Guid.CreateVersion7(), "office", TimeProvider.System);

        vehicle.MissingPapers.ShouldBe([VehiclePaperKind.PurchaseTax, VehiclePaperKind.Registration, VehiclePaperKind.Livery]);
        Code(() => New().AddPaper(new VehiclePaper(VehiclePaperKind.Livery, null, null), Guid.CreateVersion7(), "office", TimeProvider.System)).ShouldBe("Assets:NotAVehicle");
    }

    [Fact, Trait("Req", "ASSET-11")]
    public void Shops_and_accounts_carry_the_county_s_name_or_say_why_not()
    {
        Code(() => new OnlineAccount(Guid.CreateVersion7(), "微信", "电商之家", OnlineAccountKind.MediaAccount, null, "电商办", null, "米林", null)).ShouldBe("Assets:AccountWithoutCountyName");
        new OnlineAccount(Guid.CreateVersion7(), "微信", "米林电商", OnlineAccountKind.MediaAccount, null, "电商办", null, "米林", null).State.ShouldBe(OnlineAccountState.Active);
    }

    [Fact, Trait("Req", "ASSET-07")]
    public void A_deposit_of_300000_yuan_is_returned_or_transferred_once()
    {
        var deposit = new Deposit(Guid.CreateVersion7(), "店铺质保金", 300_000m, "平台", null, null, End, null);
        deposit.Settle(DepositState.Transferred, "供销合作社", End);

        Code(() => deposit.Settle(DepositState.Returned, "县财政", End)).ShouldBe("Assets:DepositSettled");
    }

    [Fact, Trait("Req", "ASSET-05"), Trait("Req", "ASSET-06")]
    public void A_handover_goes_from_the_checked_list_over_the_contract_s_end_to_the_receiver_s_acceptance()
    {
        var handover = Plan([new HandoverEntry(HandoverScope.Station, null, "服务站", 1, null)]);
        Code(() => handover.FinishInventory(End)).ShouldBe("Assets:HandoverListIncomplete");
        handover.AddItem(Guid.CreateVersion7(), new HandoverEntry(HandoverScope.Shop, null, "网店", 1, null));
        Code(() => handover.FinishInventory(End)).ShouldBe("Assets:HandoverItemsUnchecked");
        handover.Check(handover.Items[0].Id, HandoverItemState.InOrder, null, End);
        handover.Check(handover.Items[1].Id, HandoverItemState.Missing, null, End);
        Code(() => handover.FinishInventory(End)).ShouldBe("Assets:HandoverItemsUnchecked");
        handover.Check(handover.Items[1].Id, HandoverItemState.Missing, "承建企业赔偿", End);
        handover.FinishInventory(End);

        Code(() => handover.Transfer(End)).ShouldBe("Assets:HandoverTooEarly");
        handover.Transfer(End.AddDays(1));
        Code(() => handover.Accept(hasPaper: false, End.AddDays(2))).ShouldBe("Assets:AcceptanceWithoutPaper");
        handover.Accept(hasPaper: true, End.AddDays(2));
        Code(() => handover.Close(openDeposits: 1, End.AddDays(3))).ShouldBe("Assets:DepositsOpen");
        handover.Close(openDeposits: 0, End.AddDays(3));

        handover.State.ShouldBe(HandoverState.Closed);
        handover.DomainEvents.OfType<HandoverAccepted>().ShouldHaveSingleItem();
    }

    [Fact, Trait("Req", "ASSET-04")]
    public void To_the_contract_s_last_day_the_contractor_runs_centre_stations_shops_and_accounts()
    {
        var handover = Plan([new HandoverEntry(HandoverScope.Station, null, "服务站", 1, null), new HandoverEntry(HandoverScope.Shop, Guid.CreateVersion7(), "网店", 1, "承建企业"), new HandoverEntry(HandoverScope.MediaAccount, Guid.CreateVersion7(), "媒体号", 1, "承建企业")]);
        foreach (var item in handover.Items)
        {
            handover.Check(item.Id, HandoverItemState.InOrder, null, End.AddDays(-30));
        }

        handover.FinishInventory(End.AddDays(-30));

        Code(() => handover.Transfer(End)).ShouldBe("Assets:HandoverTooEarly");
        new OnlineAccount(Guid.CreateVersion7(), "微信", "米林电商", OnlineAccountKind.MediaAccount, null, "承建企业", Guid.CreateVersion7(), "米林", null).LoginHolder.ShouldBe("承建企业");
    }

    [Theory, Trait("Req", "ASSET-10")]
    [InlineData(IntellectualPropertyKind.Original, 0, true)]
    [InlineData(IntellectualPropertyKind.Original, 1, false)]
    [InlineData(IntellectualPropertyKind.Trademark, 0, false)]
    public void Originals_of_design_and_film_lie_in_the_county_s_space(IntellectualPropertyKind kind, int files, bool isRefused)
    {
        Action register = () => _ = new IntellectualProperty(Guid.CreateVersion7(), "IPR-1", "宣传片", kind, "影像", null, null, null, null, County, County, files);

        if (isRefused)
        {
            Code(register).ShouldBe("Assets:OriginalMissing");
        }
        else
        {
            Should.NotThrow(register);
        }
    }

    [Fact, Trait("Req", "ASSET-05")]
    public void A_handover_names_its_receiver() =>
        Code(() => new Handover(Guid.CreateVersion7(), "HO-1", Guid.CreateVersion7(), "CON-1", "合同", null, End, " ", [], [], Ids)).ShouldBe("Assets:ReceiverMissing");

    private static Handover Plan(HandoverEntry[] entries) =>
        new(Guid.CreateVersion7(), "HO-1", Guid.CreateVersion7(), "CON-1", "合同", null, End, "县供销合作社", [HandoverScope.Station, HandoverScope.Shop], entries, Ids);

    private static Asset New(string owner = County, string? line = "M-B-1", string? voucher = "V-1", AssetKind kind = AssetKind.Equipment) => new(
        Guid.CreateVersion7(), "AST-1", new AssetContents("称重机", kind, line, voucher, null, null, 1, "台", 5000, End, "中心", "电商办", owner), County, Guid.CreateVersion7(), "office", TimeProvider.System);

    private static string Code(Func<object?> act) => Code(() => { act(); });

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
