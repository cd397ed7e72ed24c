using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A record of the programme with a text, papers and perhaps figures: survey, advice, publicity, policy, typical case, archive item (GOV-34 and others).</summary>
public sealed class ProgrammeRecord : CountyDocument
{
    private readonly List<RecordFigure> _figures = [];
    private readonly List<RecordEntry> _entries = [];

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

    /// <summary>What happened under it: advice, activities, cases, oldest first (GOV-41, GOV-53).</summary>
    public IReadOnlyList<RecordEntry> Entries => _entries;

    /// <summary>Changes it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is final, its period or link is wrong, or it lacks what its kind needs.</exception>
    public void Edit(string title, ProgrammeRecordContent content, IEnumerable<(Guid Id, RecordFigureContent Content)> figures)
    {
        CheckRule(new FinalRecordStaysRule(Number, IsFinal));
        CheckRule(new RecordRunsForwardRule(content));
        CheckRule(new RecordHasWhatItsKindNeedsRule(content));
        Rename(title);
        Content = content;
        _figures.Clear();
        _figures.AddRange(figures.Select((f, i) => new RecordFigure(f.Id, Id, i + 1, f.Content)));
    }

    /// <summary>Adds what happened under it. Advice that was given stays, so entries are only added.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is final, or the entry of an appointment names no item.</exception>
    public void AddEntry(Guid id, RecordEntryContent entry)
    {
        CheckRule(new FinalRecordStaysRule(Number, IsFinal));
        CheckRule(new AdviceNamesItsItemRule(Content.Kind, entry));
        _entries.Add(new RecordEntry(id, Id, _entries.Count + 1, entry));
    }

    /// <summary>Makes it final.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is final, or not complete for its kind.</exception>
    public void Finish()
    {
        CheckRule(new FinalRecordStaysRule(Number, IsFinal));
        CheckRule(new RecordIsReadyRule(this));
        IsFinal = true;
    }

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckRule(new FinalRecordStaysRule(Number, IsFinal));
}
