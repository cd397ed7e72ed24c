using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A supply-chain service that was ordered for a producer: from the order to its confirmation, with every step (TRACE-30: C123, Z72).</summary>
public sealed class SupplyCase : CountyDocument
{
    private SupplyCase()
    {
    }

    /// <summary>An order.</summary>
    /// <param name="id">Id.</param>
    /// <param name="head">Head.</param>
    /// <param name="content">What is ordered.</param>
    /// <param name="service">The service in the county's list; null when it is not there.</param>
    /// <param name="producerState">How the producer's filing stands.</param>
    /// <param name="today">Today.</param>
    /// <exception cref="Framework.Errors.BusinessException">The county does not offer the service, or the producer was cancelled.</exception>
    public SupplyCase(Guid id, DocumentHead head, SupplyCaseContent content, SupplyServiceValues? service, TraceSubjectState producerState, DateOnly today)
        : base(id, head)
    {
        CheckRule(new SupplyServiceIsOfferedRule(content.ServiceCode, service));
        CheckRule(new ProducerIsInTheRegisterRule(producerState));
        CheckRule(new WishIsNotOverRule(content, today));
        Content = content;

        // What was ordered stays readable when the county changes its list.
        ServiceKind = service!.Kind;
        ServiceName = service.Name;
        Step(SupplyCaseState.Ordered, today, head.CreatorName, null);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.SupplyCase;

    /// <summary>What is ordered.</summary>
    public SupplyCaseContent Content { get; private set; } = new();

    /// <summary>Kind of the service when it was ordered.</summary>
    public SupplyServiceKind ServiceKind { get; private set; }

    /// <summary>Its name then.</summary>
    public LocalizedText ServiceName { get; private set; } = LocalizedText.Empty;

    /// <summary>State.</summary>
    public SupplyCaseState State { get; private set; }

    /// <summary>Who does it; null before it is taken on.</summary>
    public string? Provider { get; private set; }

    /// <summary>Day by which it is promised; null before it is taken on.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What it costs the producer, yuan; null when nothing was agreed, 0 for a free service.</summary>
    public decimal? Fee { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Result { get; private set; }

    /// <summary>Steps, in order; only added.</summary>
    public IReadOnlyList<SupplyCaseStep> Steps { get; private set; } = [];

    /// <summary>True while something is to be done.</summary>
    public bool IsOpen => State is SupplyCaseState.Ordered or SupplyCaseState.Accepted or SupplyCaseState.Delivered;

    /// <summary>True when it was promised for an earlier day and is not done.</summary>
    public bool IsLateOn(DateOnly today) => State == SupplyCaseState.Accepted && DueOn < today;

    /// <summary>Takes it on.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is not waiting, or the promised day is over.</exception>
    public void Accept(string provider, DateOnly dueOn, decimal? fee, string? text, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Ordered);
        CheckRule(new PromisedDayIsAheadRule(dueOn, today));
        (Provider, DueOn, Fee) = (provider.Trim(), dueOn, fee);
        Step(SupplyCaseState.Accepted, today, byName, text);
    }

    /// <summary>Notes how it goes on.</summary>
    public void Note(string text, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Ordered, SupplyCaseState.Accepted, SupplyCaseState.Delivered);
        Step(State, today, byName, text);
    }

    /// <summary>Hands the result over.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not taken on, or there is no result.</exception>
    public void Deliver(string result, decimal? fee, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Accepted);
        CheckRule(new DeliveryHasAResultRule(Number, result));
        (Result, Fee) = (result.Trim(), fee ?? Fee);
        Step(SupplyCaseState.Delivered, today, byName, result);
    }

    /// <summary>Confirms it: the case is over.</summary>
    public void Confirm(string? text, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Delivered);
        Step(SupplyCaseState.Confirmed, today, byName, text);
    }

    /// <summary>Sends it back: it is to be done again.</summary>
    public void SendBack(string reason, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Delivered);
        Step(SupplyCaseState.Accepted, today, byName, reason);
    }

    /// <summary>Declines it.</summary>
    public void Decline(string reason, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Ordered, SupplyCaseState.Accepted);
        Step(SupplyCaseState.Declined, today, byName, reason);
    }

    /// <summary>Takes the order back.</summary>
    public void Withdraw(string reason, DateOnly today, string byName)
    {
        CheckState(State, SupplyCaseState.Ordered);
        Step(SupplyCaseState.Withdrawn, today, byName, reason);
    }

    private void Step(SupplyCaseState state, DateOnly day, string byName, string? text)
    {
        State = state;
        Steps = [.. Steps, new SupplyCaseStep(state, day, byName, string.IsNullOrWhiteSpace(text) ? null : text.Trim())];
    }
}
