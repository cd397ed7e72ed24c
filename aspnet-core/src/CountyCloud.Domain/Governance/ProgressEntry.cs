using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>What was reported or found about the progress of a sub-project; never changed or removed. Its photographs are attachments of the category <see cref="Category"/>.</summary>
public sealed class ProgressEntry : AggregateRoot, IMultiTenant, INotAudited
{
    private ProgressEntry()
    {
    }

    internal ProgressEntry(Guid id, SubProject subProject, ProgressEntryKind kind, SubProjectNode? node, string? text, ProjectActor actor, DateOnly day)
    {
        Id = id;
        SubProjectId = subProject.Id;
        Sequence = subProject.EntryCount;
        Kind = kind;
        NodeId = node?.Id;
        NodeName = node?.Name;
        Text = text;
        ProgressPercent = subProject.ProgressPercent;
        UserId = actor.UserId;
        UserName = actor.UserName;
        Day = day;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>What it tells.</summary>
    public ProgressEntryKind Kind { get; private set; }

    /// <summary>Node it is about.</summary>
    public Guid? NodeId { get; private set; }

    /// <summary>Name of that node.</summary>
    public string? NodeName { get; private set; }

    /// <summary>In words.</summary>
    public string? Text { get; private set; }

    /// <summary>Progress confirmed on site after it, percent.</summary>
    public decimal ProgressPercent { get; private set; }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>User name at the time.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>Day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Category of its photographs among the attachments of the sub-project.</summary>
    public string Category => CategoryOf(Sequence);

    /// <summary>Category of the photographs of an entry.</summary>
    public static string CategoryOf(int sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"progress-{sequence}");
}
