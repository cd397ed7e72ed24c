using System.Globalization;
using System.Text.Json;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CountyCloud.Framework.Auditing;

/// <summary>Turns a tracked change into what the audit log keeps: which property changed from what to what.</summary>
internal static class AuditTrail
{
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        nameof(AggregateRoot.ConcurrencyStamp), nameof(AggregateRoot.CreationTime), nameof(AggregateRoot.CreatorId),
        nameof(AggregateRoot.LastModificationTime), nameof(AggregateRoot.LastModifierId), "TenantId", "Id",
    };

    public static AuditedChange? Describe(EntityEntry entry)
    {
        var root = (AggregateRoot)entry.Entity;
        var action = entry.State switch
        {
            EntityState.Added => AuditActions.Created,
            EntityState.Modified => AuditActions.Updated,
            EntityState.Deleted => AuditActions.Deleted,
            EntityState.Detached or EntityState.Unchanged => null,
            _ => throw new InvalidOperationException($"Unknown state {entry.State}."),
        };
        if (action is null)
        {
            return null;
        }

        var changes = Properties(entry)
            .Where(p => !Technical.Contains(p.Metadata.Name) && entry.State switch
            {
                EntityState.Modified => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue),
                _ => p.CurrentValue is not null && !string.IsNullOrEmpty(Text(p.CurrentValue)),
            })
            .Select(p => IsSecret(p.Metadata.Name)
                ? new PropertyChange(p.Metadata.Name, null, null)
                : new PropertyChange(
                    p.Metadata.Name,
                    entry.State == EntityState.Added ? null : Text(p.OriginalValue),
                    entry.State == EntityState.Deleted ? null : Text(p.CurrentValue)))
            .ToList();

        return action == AuditActions.Updated && changes.Count == 0
            ? null
            : new AuditedChange(action, entry.Metadata.ClrType.Name, root.Id.ToString(), root.AuditName, changes);
    }

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties));

    // The log says that a password or secret changed, never what it is.
    private static bool IsSecret(string property) =>
        property.Contains("Password", StringComparison.OrdinalIgnoreCase) || property.Contains("SecurityStamp", StringComparison.OrdinalIgnoreCase)
        || property.Contains("Secret", StringComparison.OrdinalIgnoreCase) || property.Contains("ConnectionString", StringComparison.OrdinalIgnoreCase);

    private static string? Text(object? value) => value switch
    {
        null => null,
        LocalizedText text => text.IsEmpty ? null : string.Join(" / ", text.Select(e => e.Text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        _ => JsonSerializer.Serialize(value),
    };
}
