using CountyCloud.Traceability;

namespace CountyCloud.Documents.Paper;

/// <summary>File of a trace subject with its bar code (F-37, M311). Contact data are not on it: it hangs in the shop.</summary>
internal sealed class TraceSubjectPaper(ITraceSubjectAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var subject = await service.GetAsync(id, cancellationToken);
        var (head, content) = (subject.Document, subject.Content);
        var parts = new List<PaperPart>
        {
            new PaperFacts(
            [
                desk.Wide("TraceSubjectName", head.Title), desk.Fact("TraceSubjectKind", desk.Name(content.Kind)), desk.Fact("CreditCode", content.CreditCode), desk.Fact("TraceTownship", $"{content.Township}{content.Village}"),
                desk.Fact("TraceAddress", content.Address), desk.Fact("TraceDepartment", subject.ResponsibleDepartment?.Source), desk.Day("TraceValidUntil", subject.ValidUntil), desk.Fact("TraceState", desk.Name(subject.State)),
                desk.Fact("TraceGln", subject.Gln), desk.Wide("TraceIdentifier", subject.Identifier),
            ]),
        };
        if (subject.Code is { } code)
        {
            parts.Add(new PaperBarCode(desk["TraceSubjectCode"], code));
        }

        parts.Add(desk.Table("TraceSites", [desk.Column("TraceSiteName", 40), desk.Column("TraceSiteKind", 20), desk.Column("TraceSiteCode", 25), desk.Column("TraceAreaMu", 15, isNumber: true)],
            subject.Sites.Select(s => (IReadOnlyList<string?>)[s.Title, desk.Name(s.Kind), s.Code, PaperDesk.Figure(s.AreaMu)])));
        return new PaperContent(head.Number, "trace-subjects", parts, [desk.Sign("TraceApplicant"), desk.Sign("Office")]);
    }
}
