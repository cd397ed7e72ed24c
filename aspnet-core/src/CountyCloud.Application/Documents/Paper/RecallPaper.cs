using CountyCloud.Traceability;

namespace CountyCloud.Documents.Paper;

/// <summary>Warning and recall notice (F-40, W-28): what is wrong, which lots, how much is where.</summary>
internal sealed class RecallPaper(IRecallAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var recall = await service.GetAsync(id, cancellationToken);
        return new PaperContent(recall.Number, "recalls",
        [
            new PaperFacts(
            [
                desk.Wide("RecallTitle", recall.Title), desk.Fact("RecallDrill", desk.YesNo(recall.IsDrill)), desk.Fact("RecallCause", desk.Name(recall.Cause)), desk.Fact("RecallTarget", $"{recall.TargetNumber} {recall.TargetName}"),
                desk.Fact("RecallState", desk.Name(recall.State)), desk.Day("RecallDecidedOn", recall.DecidedOn), desk.Fact("RecallDepartment", recall.DepartmentName?.Source), desk.Wide("RecallReason", recall.Reason),
                desk.Wide("RecallOpinion", recall.Opinion), desk.Wide("RecallMissing", recall.MissingReason),
            ]),
            desk.Table("RecallItems", [desk.Column("LotNumber", 20), desk.Column("ProductName", 24), desk.Column("RecallKind", 12), desk.Column("RecallPlace", 28), desk.Column("Quantity", 16, true)],
                recall.Items.Select(i => (IReadOnlyList<string?>)[i.LotNumber, i.ProductName, desk.Name(i.Kind), i.HolderName is null ? i.PlaceName : $"{i.HolderName} {i.PlaceName}", PaperDesk.Figure(i.Quantity)])),
        ],
        await desk.SignaturesAsync(DocumentType.Recall, id, null, null, cancellationToken));
    }
}
