using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A complaint, report or suggestion of a citizen (F-55, W-39, DATA-19). Nothing of it is ever public; whoever wrote it reads the answer by the receipt. Its steps are its history: the audit log repeats nothing that a citizen wrote.</summary>
public sealed class Complaint : CountyDocument, INotAudited
{
    private readonly List<ComplaintStep> _steps = [];

    private Complaint()
    {
    }

    private Complaint(Guid id, DocumentHead head, ComplaintKind kind, string text, string receiptHash, DateOnly day, DateOnly? dueOn)
        : base(id, head) => (Kind, Text, ReceiptHash, ReceivedOn, DueOn) = (kind, text, receiptHash, day, dueOn);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.Complaint;

    /// <summary>What it is about.</summary>
    public ComplaintKind Kind { get; private set; }

    /// <summary>What the citizen wrote.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Hash of the receipt number: the number itself is known to the citizen alone.</summary>
    public string ReceiptHash { get; private set; } = string.Empty;

    /// <summary>How to reach the citizen; null when nothing was left.</summary>
    public ComplaintContact? Contact { get; private set; }

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; private set; }

    /// <summary>Day on which it arrived.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Last day for the answer; null when the county has no limit (rule <c>complaint_days</c>).</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Role whose people are to answer.</summary>
    public string? AssignedRole { get; private set; }

    /// <summary>Contractor that is to answer.</summary>
    public Guid? AssignedContractorId { get; private set; }

    /// <summary>Answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<ComplaintStep> Steps => _steps;

    /// <summary>Takes one in.</summary>
    public static Complaint Receive(Guid id, DocumentHead head, ComplaintKind kind, string text, string receiptHash, (Guid Id, string? Name, string? Reach)? contact, DateOnly day, DateOnly? dueOn, Guid stepId, DateTime time)
    {
        var complaint = new Complaint(id, head, kind, text, receiptHash, day, dueOn);
        if (contact is { } c)
        {
            complaint.Contact = new ComplaintContact(c.Id, id, c.Name, c.Reach);
        }

        complaint.Note(stepId, ComplaintState.Received, null, null, time);
        return complaint;
    }

    /// <summary>Enters it.</summary>
    public void Register(Guid stepId, string userName, string? note, DateTime time)
    {
        CheckState(State, ComplaintState.Received);
        Note(stepId, ComplaintState.Registered, userName, note, time);
    }

    /// <summary>Gives it to a role or a contractor to answer.</summary>
    /// <exception cref="BusinessException">It is answered or closed, or has not exactly one owner.</exception>
    public void Assign(Guid stepId, string? role, Guid? contractorId, string userName, string? note, DateTime time)
    {
        CheckState(State, ComplaintState.Registered, ComplaintState.Assigned, ComplaintState.Reopened);
        CheckRule(new ComplaintHasOneOwnerRule(Number, role, contractorId));
        (AssignedRole, AssignedContractorId) = (role, contractorId);
        Note(stepId, ComplaintState.Assigned, userName, note, time);
    }

    /// <summary>Answers it.</summary>
    public void Reply(Guid stepId, string answer, string userName, DateOnly day, DateTime time)
    {
        CheckState(State, ComplaintState.Assigned);
        (Answer, AnsweredOn) = (answer, day);

        // What was answered before a reopening stays in the history.
        Note(stepId, ComplaintState.Answered, userName, answer, time);
    }

    /// <summary>The citizen says whether the answer settles it.</summary>
    public void Judge(Guid stepId, bool isSettled, string? remark, DateTime time)
    {
        CheckState(State, ComplaintState.Answered);
        CheckRule(new ReopeningSaysWhyRule(isSettled, remark));
        Note(stepId, isSettled ? ComplaintState.Confirmed : ComplaintState.Reopened, null, remark, time);
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="BusinessException">It is not answered: a complaint is not closed in silence.</exception>
    public void Close(Guid stepId, string userName, string? note, DateTime time)
    {
        CheckRule(new ComplaintIsAnsweredBeforeClosingRule(Number, State));
        Note(stepId, ComplaintState.Closed, userName, note, time);
    }

    private void Note(Guid stepId, ComplaintState state, string? userName, string? text, DateTime time)
    {
        State = state;
        _steps.Add(new ComplaintStep(stepId, Id, _steps.Count + 1, state, userName, text, time));
    }
}
