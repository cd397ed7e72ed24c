using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>
/// The handover of the operation at the contract's end (W-40, F-52): the list comes from the registers, is checked item by item, goes to the
/// receiver that the county names. Assets stay the county government's (M137).
/// </summary>
public sealed class Handover : AggregateRoot, IMultiTenant
{
    private readonly List<HandoverItem> _items = [];

    private Handover()
    {
    }

    /// <summary>Plans a handover.</summary>
    public Handover(
        Guid id, string number, Guid contractId, string contractNumber, string title, Guid? contractorId, DateOnly contractEndsOn, string receiver, IReadOnlyList<HandoverScope> scope,
        IReadOnlyList<HandoverEntry> entries, IGuidGenerator ids)
    {
        CheckRule(new HandoverNamesItsReceiverRule(receiver));
        Id = id;
        Number = number;
        ContractId = contractId;
        ContractNumber = contractNumber;
        Title = title;
        ContractorId = contractorId;
        ContractEndsOn = contractEndsOn;
        Receiver = receiver;
        Scope = scope;
        foreach (var entry in entries)
        {
            Add(ids.Create(), entry);
        }
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Contract that ends.</summary>
    public Guid ContractId { get; private set; }

    /// <summary>Its number.</summary>
    public string ContractNumber { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Contractor that hands over.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Last day of the contract.</summary>
    public DateOnly ContractEndsOn { get; private set; }

    /// <summary>Who receives the operation (M139).</summary>
    public string Receiver { get; private set; } = string.Empty;

    /// <summary>What the list must cover.</summary>
    public IReadOnlyList<HandoverScope> Scope { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public HandoverState State { get; private set; }

    /// <summary>Day on which the list was checked.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Day of the transfer.</summary>
    public DateOnly? TransferredOn { get; private set; }

    /// <summary>Day on which the receiver accepted.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>Day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The list.</summary>
    public IReadOnlyList<HandoverItem> Items => _items;

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>The contract's last day changed. What has been transferred already keeps its day.</summary>
    public void FollowContract(DateOnly endsOn)
    {
        if (State is HandoverState.Planned or HandoverState.InventoryChecked)
        {
            ContractEndsOn = endsOn;
        }
    }

    /// <summary>Adds an item that no register holds.</summary>
    public void AddItem(Guid id, HandoverEntry entry)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.Planned));
        Add(id, entry);
    }

    /// <summary>Notes what was found of an item.</summary>
    public void Check(Guid itemId, HandoverItemState state, string? remark, DateOnly day)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.Planned));
        var item = _items.Find(i => i.Id == itemId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(HandoverItem), itemId);
        item.Check(state, remark, day);
    }

    /// <summary>Ends the check of the list.</summary>
    public void FinishInventory(DateOnly day)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.Planned));
        CheckRule(new HandoverListIsCompleteRule(this));
        CheckRule(new EveryItemIsCheckedRule(this));
        State = HandoverState.InventoryChecked;
        CheckedOn = day;
    }

    /// <summary>Notes the transfer, after the contract's end.</summary>
    public void Transfer(DateOnly day)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.InventoryChecked));
        CheckRule(new ContractTermIsOverBeforeTransferRule(this, day));
        State = HandoverState.Transferred;
        TransferredOn = day;
    }

    /// <summary>Notes that the receiver accepted.</summary>
    public void Accept(bool hasPaper, DateOnly day)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.Transferred));
        CheckRule(new ReceiverSignsTheAcceptanceRule(hasPaper));
        State = HandoverState.Accepted;
        AcceptedOn = day;
        AddDomainEvent(new HandoverAccepted(Id, ContractId));
    }

    /// <summary>Closes it.</summary>
    public void Close(int openDeposits, DateOnly day)
    {
        CheckRule(new HandoverIsInStateRule(this, HandoverState.Accepted));
        CheckRule(new DepositsAreSettledBeforeClosingRule(this, openDeposits));
        State = HandoverState.Closed;
        ClosedOn = day;
    }

    private void Add(Guid id, HandoverEntry entry) => _items.Add(new HandoverItem(id, Id, _items.Count + 1, entry));
}
