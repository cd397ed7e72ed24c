using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A record of the programme with a text, papers and perhaps figures: survey, advice, publicity, policy, typical case, archive item (GOV-34 and others).</summary>
public sealed class ProgrammeRecord : CountyDocument
{
    private readonly List<RecordFigure> _figures = [];

    private ProgrammeRecord()
    {
    }

    /// <summary>A new record.</summary>
    public ProgrammeRecord(Guid id, DocumentHead head, ProgrammeRecordContent content)
        : base(id, head) => Content = content;

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ProgrammeRecord;

    /// <summary>What it says.</summary>
    public ProgrammeRecordContent Content { get; private set; } = null!;

    /// <summary>True when it is final: it stays as it is.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Figures of a survey, in order.</summary>
    public IReadOnlyList<RecordFigure> Figures => _figures;

    /// <summary>Changes it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is final, or its period or link is wrong.</exception>
    public void Edit(string title, ProgrammeRecordContent content, IEnumerable<(Guid Id, RecordFigureContent Content)> figures)
    {
        CheckRule(new FinalRecordStaysRule(Number, IsFinal));
        CheckRule(new RecordRunsForwardRule(content));
        Rename(title);
        Content = content;
        _figures.Clear();
        _figures.AddRange(figures.Select((f, i) => new RecordFigure(f.Id, Id, i + 1, f.Content)));
    }

    /// <summary>Makes it final.</summary>
    public void Finish()
    {
        CheckRule(new FinalRecordStaysRule(Number, IsFinal));
        IsFinal = true;
    }

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckRule(new FinalRecordStaysRule(Number, IsFinal));
}
