using CountyCloud.Funds;

namespace CountyCloud.Documents.Paper;

/// <summary>Public notice of a payment, to be put up where people read it: what is paid to whom, until when and how to object (F-18, M105).</summary>
internal sealed class PublicNoticePaper(IPublicNoticeAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var n = await service.GetAsync(id, cancellationToken);
        return Content(new Facts(n.Number, n.SubProjectName, n.PayeeName, n.Stage, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, n.State), desk);
    }

    /// <summary>The facts of a notice as everybody reads it.</summary>
    public static Facts From(PublicNoticeDto n) => new(n.Number, n.SubProjectName, n.PayeeName, n.Stage, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, n.State);

    /// <summary>The sheet: the same for the office and for everybody, so nothing personal can be on it.</summary>
    public static PaperContent Content(Facts notice, PaperDesk desk) => new(notice.Number, "public-notices",
    [
        new PaperSentences([desk.Say("Notice:Opening", desk.County.Chinese, notice.SubProjectName, PaperDesk.Date(notice.PublishedOn), PaperDesk.Date(notice.EndsOn))]),
        new PaperFacts(
        [
            desk.Wide("SubProject", notice.SubProjectName), desk.Fact("Payee", notice.PayeeName), desk.Fact("PaymentStage", desk.Name(notice.Stage)), desk.Money("NoticeAmount", notice.Amount),
            desk.Day("NoticeFrom", notice.PublishedOn), desk.Day("NoticeUntil", notice.EndsOn), desk.Fact("NoticeState", desk.Name(notice.State)), desk.Fact("Basis", notice.Basis),
        ]),
        new PaperSentences([desk.Say("Notice:Object", PaperDesk.Date(notice.EndsOn), notice.Number), desk.Say("Notice:Held")]),
    ],
    [desk.Sign("OfficeSeal")],
    IsForEverybody: true);

    /// <summary>What a notice says.</summary>
    internal sealed record Facts(string Number, string SubProjectName, string PayeeName, PaymentStage Stage, decimal Amount, string Basis, DateOnly PublishedOn, DateOnly EndsOn, NoticeState State);
}
