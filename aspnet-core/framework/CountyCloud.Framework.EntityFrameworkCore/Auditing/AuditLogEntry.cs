using System.Text.Json;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.Auditing;

/// <summary>Who changed what, when, in which county, from what to what (PLAT-08). Written with the change itself, never changed.</summary>
public sealed class AuditLogEntry : Entity, IMayBelongToHost, IAppendOnly
{
    private AuditLogEntry()
    {
    }

    internal AuditLogEntry(Guid id, Guid tenantId, DateTime time, Guid? userId, string? userName, AuditedChange change)
    {
        Id = id;
        TenantId = tenantId;
        Time = time;
        UserId = userId;
        UserName = userName;
        Action = change.Action;
        EntityType = change.EntityType;
        EntityId = change.EntityId;
        EntityName = change.EntityName.Length > 512 ? change.EntityName[..512] : change.EntityName;
        ChangesJson = JsonSerializer.Serialize(change.Changes, JsonOptions);
    }

    private static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Account; null for the system.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>User name at that time.</summary>
    public string? UserName { get; private set; }

    /// <summary>One of <see cref="AuditActions"/> or a use case's own word, such as <c>BlueprintImported</c>.</summary>
    public string Action { get; private set; } = string.Empty;

    /// <summary>Type name, for example <c>BudgetItem</c>.</summary>
    public string EntityType { get; private set; } = string.Empty;

    /// <summary>Id of the row.</summary>
    public string EntityId { get; private set; } = string.Empty;

    /// <summary>What people call the row.</summary>
    public string EntityName { get; private set; } = string.Empty;

    /// <summary>JSON array of <see cref="PropertyChange"/>.</summary>
    public string ChangesJson { get; private set; } = "[]";

    /// <summary>The changes, read back.</summary>
    public static IReadOnlyList<PropertyChange> ReadChanges(string json) => JsonSerializer.Deserialize<List<PropertyChange>>(json, JsonOptions) ?? [];
}

/// <summary>Actions that the log writes by itself.</summary>
public static class AuditActions
{
    /// <summary>A row was made.</summary>
    public const string Created = "Created";

    /// <summary>A row was changed.</summary>
    public const string Updated = "Updated";

    /// <summary>A row was deleted.</summary>
    public const string Deleted = "Deleted";
}

/// <summary>One property that changed.</summary>
/// <param name="Property">Property name.</param>
/// <param name="From">Value before, as text.</param>
/// <param name="To">Value after, as text.</param>
public sealed record PropertyChange(string Property, string? From, string? To);

/// <summary>A change, ready for the log.</summary>
internal sealed record AuditedChange(string Action, string EntityType, string EntityId, string EntityName, IReadOnlyList<PropertyChange> Changes);
