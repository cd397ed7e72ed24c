using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Assets;

/// <summary>An asset bought with the programme's money (F-22; ASSET-01, ASSET-02). What happens to it is only added.</summary>
public sealed class Asset : AggregateRoot, IMultiTenant
{
    private readonly List<AssetMovement> _movements = [];

    private Asset()
    {
    }

    /// <summary>Registers an asset.</summary>
    public Asset(Guid id, string number, AssetContents contents, string countyGovernment, Guid movementId, string byName, TimeProvider clock)
    {
        CheckRule(new AssetsBelongToTheCountyRule(contents.Owner, countyGovernment));
        CheckRule(new AssetComesFromALineAndVoucherRule(contents.BudgetCode, contents.Voucher));
        CheckRule(new QuantityAndValueAreSoundRule(contents.Name, contents.Quantity, contents.Value));
        Id = id;
        Number = number;
        Name = contents.Name;
        Kind = contents.Kind;
        BudgetCode = contents.BudgetCode!;
        Voucher = contents.Voucher!;
        ContractId = contents.ContractId;
        SubProjectId = contents.SubProjectId;
        Quantity = contents.Quantity;
        Unit = contents.Unit;
        Value = contents.Value;
        AcquiredOn = contents.AcquiredOn;
        Place = contents.Place;
        Keeper = contents.Keeper;
        Owner = contents.Owner;
        Record(movementId, AssetMovementKind.Registered, null, contents.Place, contents.Voucher, byName, clock);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public AssetKind Kind { get; private set; }

    /// <summary>Line of the budget that paid it.</summary>
    public string BudgetCode { get; private set; } = string.Empty;

    /// <summary>Voucher.</summary>
    public string Voucher { get; private set; } = string.Empty;

    /// <summary>Contract under which it is run.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Quantity.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Unit.</summary>
    public string? Unit { get; private set; }

    /// <summary>Value of all of it, yuan.</summary>
    public decimal Value { get; private set; }

    /// <summary>Day of purchase.</summary>
    public DateOnly AcquiredOn { get; private set; }

    /// <summary>Place.</summary>
    public string? Place { get; private set; }

    /// <summary>Organisation or post that keeps it.</summary>
    public string? Keeper { get; private set; }

    /// <summary>Owner: the county government (M137).</summary>
    public string Owner { get; private set; } = string.Empty;

    /// <summary>State.</summary>
    public AssetState State { get; private set; }

    /// <summary>Papers of a vehicle's file.</summary>
    public IReadOnlyList<VehiclePaper> Papers { get; private set; } = [];

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<AssetMovement> Movements => _movements;

    /// <summary>Papers that a vehicle's file still lacks (M587); none for anything else.</summary>
    public IReadOnlyList<VehiclePaperKind> MissingPapers => Kind == AssetKind.Vehicle ? [.. Enum.GetValues<VehiclePaperKind>().Where(k => Papers.All(p => p.Kind != k))] : [];

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Name}";

    /// <summary>Brings it to another place.</summary>
    public void Move(string place, string? reason, Guid movementId, string byName, TimeProvider clock)
    {
        CheckRule(new AssetIsStillOursRule(this));
        Record(movementId, AssetMovementKind.Moved, Place, place, reason, byName, clock);
        Place = place;
    }

    /// <summary>Gives it to another keeper.</summary>
    public void ChangeKeeper(string keeper, string? reason, Guid movementId, string byName, TimeProvider clock)
    {
        CheckRule(new AssetIsStillOursRule(this));
        Record(movementId, AssetMovementKind.KeeperChanged, Keeper, keeper, reason, byName, clock);
        Keeper = keeper;
    }

    /// <summary>Notes another state.</summary>
    public void ChangeState(AssetState state, string? reason, Guid movementId, string byName, TimeProvider clock)
    {
        CheckRule(new AssetIsStillOursRule(this));
        Record(movementId, state == AssetState.HandedOver ? AssetMovementKind.HandedOver : AssetMovementKind.StateChanged, State.ToString(), state.ToString(), reason, byName, clock);
        State = state;
    }

    /// <summary>Adds a paper to a vehicle's file (ASSET-08); a newer one of its kind takes its place, the earlier one stays in the movements.</summary>
    public void AddPaper(VehiclePaper paper, Guid movementId, string byName, TimeProvider clock)
    {
        CheckRule(new AssetIsStillOursRule(this));
        CheckRule(new OnlyVehiclesHaveVehiclePapersRule(this));
        var earlier = Papers.FirstOrDefault(p => p.Kind == paper.Kind);
        Record(movementId, AssetMovementKind.PaperAdded, earlier?.Number, paper.Number, paper.Kind.ToString(), byName, clock);
        Papers = [.. Papers.Where(p => p.Kind != paper.Kind), paper];
    }

    private void Record(Guid id, AssetMovementKind kind, string? from, string? to, string? reason, string byName, TimeProvider clock) =>
        _movements.Add(new AssetMovement(id, Id, _movements.Count + 1, clock.Today(), kind, from, to, reason, byName));
}
