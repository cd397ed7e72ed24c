using System.Globalization;
using System.Security.Cryptography;
using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Settings;

/// <summary>Reads and writes settings in the database: the county's value, else the host's, else the default. Read once a request.</summary>
public sealed class SettingStore(
    CountyCloudDbContextBase db, ICurrentTenant currentTenant, SettingDefinitionManager definitions, IDataProtectionProvider protection, IGuidGenerator guids) : ISettingProvider
{
    private readonly Dictionary<Guid, Dictionary<string, string?>> _known = [];
    private readonly IDataProtector _protector = protection.CreateProtector("CountyCloud.Settings");

    /// <inheritdoc />
    public async Task<string?> GetOrNullAsync(string name, CancellationToken cancellationToken = default)
    {
        var definition = definitions.Get(name);
        var value = await FindAsync(name, cancellationToken) ?? definition.DefaultValue;
        return definition.IsEncrypted && !string.IsNullOrEmpty(value) ? Decrypt(value) : value;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string?>> GetVisibleAsync(CancellationToken cancellationToken = default)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var definition in definitions.All.Where(d => d is { IsVisibleToClients: true, IsEncrypted: false }))
        {
            values[definition.Name] = await FindAsync(definition.Name, cancellationToken) ?? definition.DefaultValue;
        }

        return values;
    }

    /// <summary>The value as a number.</summary>
    public async Task<int> GetNumberAsync(string name, CancellationToken cancellationToken) =>
        int.Parse(await GetOrNullAsync(name, cancellationToken) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The value as true or false.</summary>
    public async Task<bool> IsTrueAsync(string name, CancellationToken cancellationToken) =>
        string.Equals(await GetOrNullAsync(name, cancellationToken), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets a value of the current side; the caller saves.</summary>
    public async Task SetAsync(string name, string? value, CancellationToken cancellationToken)
    {
        var isEncrypted = definitions.Get(name).IsEncrypted;
        var stored = isEncrypted && !string.IsNullOrEmpty(value) ? _protector.Protect(value) : value;
        var row = await db.Set<SettingValue>().FirstOrDefaultAsync(s => s.Name == name, cancellationToken);
        if (string.Equals(row?.Value, stored, StringComparison.Ordinal))
        {
            return;
        }

        var change = isEncrypted ? new PropertyChange(name, null, null) : new PropertyChange(name, row?.Value, stored);
        db.Audit(row is null ? AuditActions.Created : AuditActions.Updated, nameof(SettingValue), name, name, [change]);
        if (row is null)
        {
            db.Add(new SettingValue(guids.Create(), name, stored));
        }
        else
        {
            row.Set(stored);
        }

        _known.Clear();
    }

    private async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (currentTenant.Id is { } own && own != TenantIds.Host && (await ReadAsync(own, cancellationToken)).GetValueOrDefault(name) is { } value)
        {
            return value;
        }

        return (await ReadAsync(TenantIds.Host, cancellationToken)).GetValueOrDefault(name);
    }

    private async Task<Dictionary<string, string?>> ReadAsync(Guid side, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(side, out var known))
        {
            return known;
        }

        using (currentTenant.Change(side))
        {
            return _known[side] = await db.Set<SettingValue>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, StringComparer.Ordinal, cancellationToken);
        }
    }

    // A value that a lost key ring can no longer open counts as not set; the administrator enters it again.
    private string? Decrypt(string value)
    {
        try
        {
            return _protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
