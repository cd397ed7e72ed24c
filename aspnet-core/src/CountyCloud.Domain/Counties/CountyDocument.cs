using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <summary>A document of the programme: it has a number, a title, somebody who made it, perhaps a contractor whose it is, and papers.</summary>
public abstract class CountyDocument : AggregateRoot, IMultiTenant
{
    /// <summary>For EF.</summary>
    protected CountyDocument()
    {
    }

    /// <summary>A new document.</summary>
    protected CountyDocument(Guid id, DocumentHead head)
    {
        Id = id;
        Number = head.Number;
        Title = head.Title.Trim();
        CreatorName = head.CreatorName;
        ContractorId = head.ContractorId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number by which people call it.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>User name of whoever made it; empty for the system and for visitors.</summary>
    public string CreatorName { get; private set; } = string.Empty;

    /// <summary>Contractor whose document it is or whom it concerns; null for the county's own. Other contractors never see it.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Kind of document under which its approvals, tasks and papers are kept.</summary>
    public abstract DocumentType DocumentType { get; }

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>Gives it another title.</summary>
    protected void Rename(string title) => Title = title.Trim();

    /// <summary>Breaks off when its state does not allow a step.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is in none of the states.</exception>
    protected void CheckState(Enum state, params Enum[] allowed) => CheckRule(new StateAllowsTheStepRule(Number, state, allowed));
}
