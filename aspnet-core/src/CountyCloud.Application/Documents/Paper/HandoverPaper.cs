using CountyCloud.Assets;

namespace CountyCloud.Documents.Paper;

/// <summary>Handover list at the contract's end: centre, logistics, stations, shops, accounts, assets (F-52, M139).</summary>
internal sealed class HandoverPaper(IHandoverAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var handover = await service.GetAsync(id, cancellationToken);
        var summary = handover.Summary;
        return new PaperContent(summary.Number, "handovers",
        [
            new PaperFacts(
            [
                desk.Wide("Subject", summary.Title), desk.Fact("Contract", summary.ContractNumber), desk.Day("ContractEndsOn", summary.ContractEndsOn), desk.Fact("Receiver", summary.Receiver), desk.Fact("ItemCount", PaperDesk.Figure(summary.ItemCount)),
                desk.Day("InventoryOn", handover.CheckedOn), desk.Day("TransferredOn", handover.TransferredOn), desk.Day("AcceptedOn", handover.AcceptedOn), desk.Day("ClosedOn", handover.ClosedOn),
            ]),
            desk.Table("HandoverItems", [desk.Column("Order", 8), desk.Column("HandoverScope", 18), desk.Column("ItemName", 32), desk.Column("Quantity", 10, isNumber: true), desk.Column("ItemState", 14), desk.Column("Remark", 18)],
                handover.Items.OrderBy(i => i.Order).Select((item, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), desk.Name(item.Scope), item.Name, PaperDesk.Figure(item.Quantity), desk.Name(item.State), item.Remark])),
        ],
        [desk.Sign("HandingOver"), desk.Sign("Receiving"), desk.Sign("OverseeingHandover")]);
    }
}
