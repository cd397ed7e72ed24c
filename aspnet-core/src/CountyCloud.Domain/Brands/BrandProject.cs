using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Brands;

/// <summary>A piece of brand or product work that has a plan, a course and a result: events, incubation, development, packaging, trademarks, protection, contests, supply points, bases.</summary>
public sealed class BrandProject : CountyDocument
{
    private BrandProject()
    {
    }

    /// <summary>A new piece of work, at the first stage of its kind.</summary>
    public BrandProject(Guid id, DocumentHead head, BrandProjectContent content)
        : base(id, head) => (Content, State) = (content, BrandProjectPath.Of(content.Kind)[0]);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.BrandProject;

    /// <summary>What it is about.</summary>
    public BrandProjectContent Content { get; private set; } = null!;

    /// <summary>Stage.</summary>
    public BrandStage State { get; private set; }

    /// <summary>Day on which it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<BrandProjectEntry> Entries { get; private set; } = [];

    /// <summary>Pieces given out so far.</summary>
    public decimal IssuedPieces => Entries.Where(e => e.Kind == BrandEntryKind.Issue).Sum(e => e.Figure ?? 0);

    /// <summary>True while something can happen.</summary>
    public bool IsOpen => State is not (BrandStage.Done or BrandStage.Cancelled);

    /// <summary>Next stage of its kind; null at the end.</summary>
    public BrandStage? Next
    {
        get
        {
            var path = BrandProjectPath.Of(Content.Kind);
            var at = path.ToList().IndexOf(State);
            return at >= 0 && at + 1 < path.Count ? path[at + 1] : null;
        }
    }

    /// <summary>True when a certified supply point may supply on a day (PROD-19: Z179).</summary>
    public bool IsCertifiedSupplyPoint(DateOnly day) => Content.Kind == BrandProjectKind.SupplyPoint && State == BrandStage.Running && Content.From <= day && day <= Content.To;

    /// <summary>Writes it.</summary>
    public void Write(string title, BrandProjectContent content)
    {
        CheckRule(new WorkIsOpenRule(this));
        CheckRule(new WorkKeepsItsKindRule(Content, content));
        CheckRule(new WorkHasWhatItsKindNeedsRule(content));
        CheckRule(new FosteredBrandHasNameAndCompanyRule(content));
        Rename(title);
        Content = content;
    }

    /// <summary>Adds what happened.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is over, the figure is missing, or more is given out than was made.</exception>
    public void AddEntry(BrandProjectEntry entry)
    {
        CheckRule(new WorkIsOpenRule(this));
        CheckRule(new EntryHasItsFigureRule(entry));
        CheckRule(new NoMoreIsIssuedThanMadeRule(this, entry));
        Entries = [.. Entries, entry];
    }

    /// <summary>Goes on to the next stage of its kind.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is over, or the end lacks its result.</exception>
    public void Advance(string? result, decimal? actualCost, DateOnly day)
    {
        CheckRule(new WorkIsOpenRule(this));
        var next = Next!.Value;
        Content = Content with { Result = result ?? Content.Result, ActualCost = actualCost ?? Content.ActualCost };
        CheckRule(new StageHasItsProofRule(this, next));
        State = next;
        DoneOn = next == BrandStage.Done ? day : null;
    }

    /// <summary>Gives it up.</summary>
    public void Cancel(string reason)
    {
        CheckRule(new WorkIsOpenRule(this));
        Content = Content with { Result = reason };
        State = BrandStage.Cancelled;
    }

    /// <summary>Breaks off when it may not be removed: what has begun stays.</summary>
    public void CheckMayRemove() => CheckState(State, BrandProjectPath.Of(Content.Kind)[0]);
}
