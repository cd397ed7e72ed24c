using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>What was done about a rectification; never changed or removed. Its papers are attachments of the category <see cref="Category"/>.</summary>
public sealed class RectificationStep : Entity, IMultiTenant
{
    private RectificationStep()
    {
    }

    internal RectificationStep(Guid id, Guid rectificationId, int sequence, RectificationStepKind kind, string text, DateOnly? dueOn, ProjectActor? actor, DateTime time)
    {
        Id = id;
        RectificationId = rectificationId;
        Sequence = sequence;
        Kind = kind;
        Text = text;
        DueOn = dueOn;
        UserId = actor?.UserId;
        UserName = actor?.UserName;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Rectification.</summary>
    public Guid RectificationId { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>What was done.</summary>
    public RectificationStepKind Kind { get; private set; }

    /// <summary>In words.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Deadline after it.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Account; null when it followed from a decision.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>User name at the time.</summary>
    public string? UserName { get; private set; }

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Category of its papers among the attachments of the rectification.</summary>
    public string Category => CategoryOf(Sequence);

    /// <summary>Category of the papers of a step.</summary>
    public static string CategoryOf(int sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"step-{sequence}");
}
