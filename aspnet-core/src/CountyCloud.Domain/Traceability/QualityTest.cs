using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>
/// A test of a sample of a lot (W-28, TRACE-25, TRACE-28, F-39): <c>SampleTaken → Tested → Reported</c>. Once reported it never changes; what is
/// doubted is tested again, and the new test names the old one.
/// </summary>
public sealed class QualityTest : CountyDocument
{
    private readonly List<QualityTestItem> _items = [];

    private QualityTest()
    {
    }

    private QualityTest(Guid id, DocumentHead head, TakenSample sample)
        : base(id, head) =>
        (Kind, LotId, LotNumber, ProductName, SampleNumber, SampledOn, SampledAt, Laboratory, BlockReference) =
        (sample.Kind, sample.LotId, sample.LotNumber, sample.ProductName, sample.SampleNumber, sample.SampledOn, sample.SampledAt, sample.Laboratory, head.Number);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.QualityTest;

    /// <summary>On whose behalf.</summary>
    public QualityTestKind Kind { get; private set; }

    /// <summary>Lot of the county; null for goods of others that were found in circulation.</summary>
    public Guid? LotId { get; private set; }

    /// <summary>Number of the lot, as it stands on the goods.</summary>
    public string LotNumber { get; private set; } = string.Empty;

    /// <summary>Product, as it was called when the sample was taken.</summary>
    public string ProductName { get; private set; } = string.Empty;

    /// <summary>Number on the sample.</summary>
    public string SampleNumber { get; private set; } = string.Empty;

    /// <summary>Day on which the sample was taken.</summary>
    public DateOnly SampledOn { get; private set; }

    /// <summary>Place at which it was taken.</summary>
    public string SampledAt { get; private set; } = string.Empty;

    /// <summary>Laboratory.</summary>
    public string Laboratory { get; private set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public QualityTestState State { get; private set; }

    /// <summary>Day on which the laboratory tested.</summary>
    public DateOnly? TestedOn { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<QualityTestItem> Items => _items;

    /// <summary>Result; null before the report.</summary>
    public bool? HasPassed { get; private set; }

    /// <summary>Day of the report.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>Who signed the report.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>What the laboratory says beyond the values.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>Hash of the report file, lower-case hexadecimal: a report that somebody shows is the one that was filed, or is not.</summary>
    public string? ReportSha256 { get; private set; }

    /// <summary>Test that this one answers; null for a first one.</summary>
    public Guid? PreviousTestId { get; private set; }

    /// <summary>Number of that test.</summary>
    public string? PreviousNumber { get; private set; }

    /// <summary>Number of the first test of the row of re-tests; under it the lot is held.</summary>
    public string BlockReference { get; private set; } = string.Empty;

    /// <summary>Takes a sample for a first test.</summary>
    /// <exception cref="BusinessException">The day has yet to come.</exception>
    public static QualityTest TakeSample(Guid id, DocumentHead head, TakenSample sample, DateOnly today)
    {
        CheckRule(new SampleIsTakenFirstRule(sample.SampledOn, today));
        return new QualityTest(id, head, sample);
    }

    /// <summary>Takes a sample for testing again what an earlier test found.</summary>
    /// <exception cref="BusinessException">The earlier test is not reported, is of another lot, or weighs more than this one would.</exception>
    public static QualityTest TakeSampleAgain(Guid id, DocumentHead head, TakenSample sample, QualityTest previous, DateOnly today)
    {
        CheckRule(new RetestFollowsAReportRule(previous.Number, previous.State));
        CheckRule(new RetestIsOfTheSameLotRule(previous.Number, previous.LotNumber, sample.LotNumber));
        CheckRule(new RetestWeighsNoLessRule(previous.Number, previous.Kind, sample.Kind));
        var test = TakeSample(id, head, sample, today);
        (test.PreviousTestId, test.PreviousNumber, test.BlockReference) = (previous.Id, previous.Number, previous.BlockReference);
        return test;
    }

    /// <summary>Enters what the laboratory found; until the report it may be entered again.</summary>
    /// <exception cref="BusinessException">It is reported, nothing was found, or the day does not fit.</exception>
    public void EnterResults(IReadOnlyList<QualityTestItem> items, DateOnly day, DateOnly today)
    {
        CheckState(State, QualityTestState.SampleTaken, QualityTestState.Tested);
        CheckRule(new TestHasItemsRule(Number, items.Count));
        CheckRule(new TestFollowsSampleRule(Number, SampledOn, day, today));
        _items.Clear();
        _items.AddRange(items);
        TestedOn = day;
        State = QualityTestState.Tested;
    }

    /// <summary>Reports the result, for good.</summary>
    /// <param name="hasPassed">The laboratory's result.</param>
    /// <param name="conclusion">What it says beyond the values; needed for a failure that no value shows.</param>
    /// <param name="signedBy">Who signed.</param>
    /// <param name="reportSha256">Hash of the report file.</param>
    /// <param name="day">Day.</param>
    /// <exception cref="BusinessException">It is not tested, a value outside its limit would be reported as pass, or there is no report file.</exception>
    public void Report(bool hasPassed, string? conclusion, string signedBy, string? reportSha256, DateOnly day)
    {
        CheckState(State, QualityTestState.Tested);
        CheckRule(new FailedItemIsNoPassRule(Number, hasPassed, _items));
        CheckRule(new FailureSaysWhyRule(Number, hasPassed, conclusion, _items));
        CheckRule(new ReportHasAFileRule(Number, reportSha256));
        (HasPassed, Conclusion, SignedBy, ReportSha256, ReportedOn) = (hasPassed, conclusion, signedBy, reportSha256, day);
        State = QualityTestState.Reported;
        AddDomainEvent(hasPassed
            ? new LotTestPassed(Id, Number, BlockReference, LotId, LotNumber, PreviousTestId is not null)
            : new LotTestFailed(Id, Number, BlockReference, LotId, LotNumber, ProductName, Summary()));
    }

    private string Summary()
    {
        var failed = _items.Where(i => i.Judgement == TestJudgement.Fail).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Name} {i.Value} {i.Unit}").Trim()).ToList();
        var text = failed.Count == 0 ? Conclusion ?? string.Empty : string.Join(", ", failed);
        return text.Length > 500 ? text[..500] : text;
    }
}
