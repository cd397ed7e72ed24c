using CountyCloud.Traceability;

namespace CountyCloud.Documents.Paper;

/// <summary>Test report of a sample of a lot: sample, values with limits, result, hash of the filed report (F-39, M281).</summary>
internal sealed class TestReportPaper(IQualityTestAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var test = await service.GetAsync(id, cancellationToken);
        return new PaperContent(test.Number, "quality-tests",
        [
            new PaperFacts(
            [
                desk.Fact("TestedProduct", test.ProductName), desk.Fact("LotNumber", test.LotNumber), desk.Fact("SampleNumber", test.SampleNumber), desk.Fact("TestKind", desk.Name(test.Kind)), desk.Day("SampledOn", test.SampledOn),
                desk.Fact("SampledAt", test.SampledAt), desk.Fact("Laboratory", test.Laboratory), desk.Day("TestedOn", test.TestedOn), desk.Fact("PreviousTest", test.PreviousNumber),
            ]),
            desk.Table("TestResults", [desk.Column("Order", 7), desk.Column("TestItem", 22), desk.Column("TestMethod", 19), desk.Column("TestUnit", 11), desk.Column("TestLimit", 15), desk.Column("TestValue", 14), desk.Column("TestJudgement", 12)],
                test.Items.Select((i, n) => (IReadOnlyList<string?>)
                [
                    PaperDesk.Figure(n + 1), i.Name, i.Method, i.Unit, Limit(i), i.Value is null ? i.Words : string.Join(' ', new[] { PaperDesk.Figure(i.Value), i.Words }.Where(t => !string.IsNullOrEmpty(t))), desk.Name(i.Judgement),
                ])),
            new PaperFacts(
            [
                desk.Wide("TestConclusion", test.HasPassed switch { true => desk["TestPassed"].Chinese, false => desk["TestFailed"].Chinese, null => null }), desk.Wide("TestRemark", test.Conclusion), desk.Day("TestReportedOn", test.ReportedOn),
                desk.Wide("ReportHash", test.ReportSha256),
            ]),
            desk.Papers(test.Attachments),
        ],
        [
            test.SignedBy is null ? desk.Sign("Laboratory") : desk.Sign("Laboratory", null, test.SignedBy, test.ReportedOn), desk.Sign("SampledParty"),
        ]);
    }

    private static string? Limit(TestResultDto item) => item.Limit is null ? null : $"{(item.IsMinimum ? "≥" : "≤")} {PaperDesk.Figure(item.Limit)}{(item.Standard is null ? null : $"（{item.Standard}）")}";
}
