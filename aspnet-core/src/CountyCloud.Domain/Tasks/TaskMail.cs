using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Tasks;

/// <summary>
/// A day's mail to a person about tasks of one county: at most one a person and day, which is what keeps a mail from being sent twice. Holds
/// neither address nor text, only which tasks it is about.
/// </summary>
public sealed class TaskMail : AggregateRoot, IMultiTenant, INotAudited
{
    private TaskMail()
    {
    }

    /// <summary>A mail to be sent.</summary>
    public TaskMail(Guid id, Guid userId, DateOnly day, IEnumerable<TaskMailItem> items)
    {
        Id = id;
        UserId = userId;
        Day = day;
        Tasks = string.Join(';', items.Select(i => (i.IsOverdue ? "!" : "") + i.TaskId.ToString("N", CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Account it goes to.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Ids of the tasks, separated by ";", with "!" before one whose day has passed.</summary>
    public string Tasks { get; private set; } = string.Empty;

    /// <summary>UTC time at which it was sent, or it turned out that there is nothing to send any more; null: waiting.</summary>
    public DateTime? SettledTime { get; private set; }

    /// <summary>True when it was sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<TaskMailItem> Items =>
        [.. Tasks.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(t => new TaskMailItem(Guid.Parse(t.TrimStart('!'), CultureInfo.InvariantCulture), t.StartsWith('!')))];

    /// <summary>Ends it.</summary>
    public void Settle(bool isSent, DateTime time)
    {
        IsSent = isSent;
        SettledTime = time;
    }
}

/// <summary>A task in a mail.</summary>
/// <param name="TaskId">Task.</param>
/// <param name="IsOverdue">True when its day has passed; a task is told once before its day and once after.</param>
public sealed record TaskMailItem(Guid TaskId, bool IsOverdue);
