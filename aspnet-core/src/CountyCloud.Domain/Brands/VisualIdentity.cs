using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Brands;

/// <summary>A version of a brand's visual identity: from preparation over design and manual to its launch (BRAND-03 to BRAND-06, BRAND-24).</summary>
public sealed class VisualIdentity : CountyDocument
{
    private VisualIdentity()
    {
    }

    /// <summary>A new version.</summary>
    public VisualIdentity(Guid id, DocumentHead head, VisualIdentityContent content, int version)
        : base(id, head) => (Content, Version) = (content, version);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.VisualIdentity;

    /// <summary>What it says.</summary>
    public VisualIdentityContent Content { get; private set; } = null!;

    /// <summary>Version of the brand's manual, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Where it stands.</summary>
    public VisualIdentityState State { get; private set; }

    /// <summary>Day on which it came out.</summary>
    public DateOnly? LaunchedOn { get; private set; }

    /// <summary>Who uses it.</summary>
    public IReadOnlyList<VisualIdentityAdoption> Adoptions { get; private set; } = [];

    /// <summary>Writes it; what is out stays as it is.</summary>
    public void Write(string title, VisualIdentityContent content)
    {
        CheckState(State, VisualIdentityState.Preparation, VisualIdentityState.Design, VisualIdentityState.Manual);
        Rename(title);
        Content = content;
    }

    /// <summary>Goes on to the next step (BRAND-05: M339, M341, M343, M345).</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is out already, or a part that the step needs is missing.</exception>
    public void Advance(DateOnly day)
    {
        CheckState(State, VisualIdentityState.Preparation, VisualIdentityState.Design, VisualIdentityState.Manual);
        CheckRule(new StepHasItsPartRule(State, Content));
        State++;
        LaunchedOn = State == VisualIdentityState.Launched ? day : null;
    }

    /// <summary>Notes who uses it (BRAND-06: M333).</summary>
    public void Adopt(VisualIdentityAdoption adoption)
    {
        CheckState(State, VisualIdentityState.Launched);
        Adoptions = [.. Adoptions.Where(a => a.Name != adoption.Name), adoption];
    }

    /// <summary>A later version is out.</summary>
    public void Supersede() => State = VisualIdentityState.Superseded;

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckState(State, VisualIdentityState.Preparation, VisualIdentityState.Design, VisualIdentityState.Manual);
}
