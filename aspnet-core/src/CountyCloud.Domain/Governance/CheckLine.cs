using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A line of a check: what is expected, what was found.</summary>
public sealed class CheckLine : Entity, IMultiTenant
{
    private CheckLine()
    {
    }

    internal CheckLine(Guid id, Guid checkId, int order, CheckLineContent content) => (Id, CheckId, Order, Content) = (id, checkId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Check.</summary>
    public Guid CheckId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What it says.</summary>
    public CheckLineContent Content { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public CheckAnswer Answer { get; private set; } = new();

    /// <summary>Part.</summary>
    public CheckPart Part => Content.Part;

    /// <summary>Outcome.</summary>
    public CheckOutcome Outcome => Answer.Outcome;

    /// <summary>What was found in words.</summary>
    public string? Explanation => Answer.Explanation;

    internal void Say(CheckAnswer answer) => Answer = answer;
}
