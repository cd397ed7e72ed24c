using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>
/// A check of the programme by the county itself, line by line: targets with their actual values (DATA-05), the results of a phase at its
/// closing (GOV-49), the full self-check before the acceptance (GOV-29).
/// </summary>
public sealed class ProgrammeCheck : CountyDocument
{
    private readonly List<CheckLine> _lines = [];

    private ProgrammeCheck()
    {
    }

    /// <summary>A check to be filled in.</summary>
    /// <param name="id">Id.</param>
    /// <param name="head">Number and title.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="subject">Code of the phase or of the goal statement that is checked; null for the whole programme.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period.</param>
    /// <exception cref="Framework.Errors.BusinessException">The period runs backwards.</exception>
    public ProgrammeCheck(Guid id, DocumentHead head, CheckKind kind, string? subject, DateOnly from, DateOnly to)
        : base(id, head)
    {
        CheckRule(new CheckRunsForwardRule(from, to));
        (Kind, Subject, From, To) = (kind, subject, from, to);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ProgrammeCheck;

    /// <summary>Kind.</summary>
    public CheckKind Kind { get; private set; }

    /// <summary>Code of the phase or of the goal statement that is checked; null for the whole programme.</summary>
    public string? Subject { get; private set; }

    /// <summary>First day of the period that is checked.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Where it stands.</summary>
    public ProgrammeCheckState State { get; private set; }

    /// <summary>Day on which it was finished.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>Lines, in order.</summary>
    public IReadOnlyList<CheckLine> Lines => _lines;

    /// <summary>How many lines were missed.</summary>
    public int Missed => _lines.Count(l => l.Outcome == CheckOutcome.Missed);

    /// <summary>Adds a line.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is finished.</exception>
    public void Add(Guid lineId, CheckLineContent content)
    {
        CheckRule(new FinishedCheckStaysRule(Number, State));
        _lines.Add(new CheckLine(lineId, Id, _lines.Count + 1, content));
    }

    /// <summary>Answers a line; may be answered again until the check is finished.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is finished, or a value has no source.</exception>
    /// <exception cref="Framework.Errors.EntityNotFoundException">There is no such line.</exception>
    public void Answer(Guid lineId, CheckAnswer answer)
    {
        CheckRule(new FinishedCheckStaysRule(Number, State));
        CheckRule(new ActualValueNamesItsSourceRule(answer.Actual, answer.DataSource));
        var line = _lines.Find(l => l.Id == lineId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(CheckLine), lineId);
        line.Say(answer);
    }

    /// <summary>Finishes it; what was missed at a closing or in the self-check is told, so that it is put right (M509, C161).</summary>
    /// <exception cref="Framework.Errors.BusinessException">A line is open, a missed one unexplained, or the self-check leaves a part out.</exception>
    public void Finish(DateOnly day)
    {
        CheckRule(new FinishedCheckStaysRule(Number, State));
        CheckRule(new EveryLineIsAnsweredRule(Number, _lines.Count, _lines.Count(l => l.Outcome == CheckOutcome.Open)));
        CheckRule(new MissedLinesAreExplainedRule(Number, _lines));
        CheckRule(new SelfCheckCoversThreePartsRule(Number, Kind, _lines));
        (State, FinishedOn) = (ProgrammeCheckState.Finished, day);
        foreach (var line in _lines.Where(l => Kind != CheckKind.TargetReview && l.Outcome == CheckOutcome.Missed))
        {
            var text = $"{line.Content.Text}：{line.Explanation}";
            AddDomainEvent(new FindingRaised(DocumentType, Id, text.Length > 2000 ? text[..2000] : text, line.Answer.ContractorId, line.Answer.ResponsibleUnit, line.Answer.Deadline));
        }
    }

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckRule(new FinishedCheckStaysRule(Number, State));
}
