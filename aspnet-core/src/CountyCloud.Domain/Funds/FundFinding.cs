using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>Something that an audit or inspection of funds found, with the reply to it (F-23).</summary>
public sealed class FundFinding : Entity, IMultiTenant
{
    private FundFinding()
    {
    }

    internal FundFinding(Guid id, Guid inspectionId, int order, string text, Guid? subProjectId, Guid? contractorId, DateOnly? dueOn)
    {
        Id = id;
        InspectionId = inspectionId;
        FindingOrder = order;
        Text = text;
        SubProjectId = subProjectId;
        ContractorId = contractorId;
        DueOn = dueOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Audit or inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>Place in it, from 1.</summary>
    public int FindingOrder { get; private set; }

    /// <summary>What was found.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Sub-project concerned.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Contractor that has to correct it; null for the office.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Last day for the correction.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Reply.</summary>
    public string? Reply { get; private set; }

    /// <summary>Day of the reply.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>User name of who replied.</summary>
    public string? RepliedBy { get; private set; }

    internal void Answer(string reply, string by, DateOnly day)
    {
        Reply = reply;
        RepliedBy = by;
        RepliedOn = day;
    }
}
