using System.Text.RegularExpressions;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Tenants;

/// <summary>
/// A demonstration county as the platform knows it: its code, names, place in the region tree and whether it is open. Host data; what
/// the county itself configures lies in its own tables.
/// </summary>
public sealed partial class Tenant : AggregateRoot
{
    /// <summary>Longest code.</summary>
    public const int MaxNameLength = 64;

    private Tenant()
    {
    }

    /// <summary>A new county.</summary>
    /// <param name="id">Id.</param>
    /// <param name="name">Code, the first path segment of its public pages.</param>
    /// <param name="displayName">Name in its languages.</param>
    /// <param name="regionId">Its place in the region tree.</param>
    /// <param name="isReservedName">Tells whether a code is a reserved path segment.</param>
    /// <exception cref="BusinessException">The code is malformed or reserved.</exception>
    public Tenant(Guid id, string name, LocalizedText displayName, Guid? regionId, Func<string, bool> isReservedName)
    {
        Id = id;
        Name = name.Trim().ToLowerInvariant();
        DisplayName = displayName;
        RegionId = regionId;
        IsActive = true;
        if (!NamePattern().IsMatch(Name) || isReservedName(Name))
        {
            throw new BusinessException("CountyCloud:CountyCodeInvalid", 400).WithData("code", name);
        }
    }

    /// <summary>Code, lower case, unique, for example <c>milin</c>.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Name in its languages.</summary>
    public LocalizedText DisplayName { get; private set; } = LocalizedText.Empty;

    /// <summary>Region of level county; where that lies depends on the day (<see cref="Regions.RegionPlacement"/>).</summary>
    public Guid? RegionId { get; private set; }

    /// <summary>False when the county is closed: nobody enters and its pages are gone.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Connection string of its own database, encrypted; null when its rows lie with the platform's.</summary>
    public string? ConnectionString { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Renames it for people; the code stays.</summary>
    public void Rename(LocalizedText displayName)
    {
        DisplayName = displayName;
        AddDomainEvent(new TenantChanged(Id));
    }

    /// <summary>Opens or closes it.</summary>
    public void SetActive(bool isActive)
    {
        IsActive = isActive;
        AddDomainEvent(new TenantChanged(Id));
    }

    /// <summary>Says in which database its rows lie from now on. They are there already: this is the last step of a move.</summary>
    /// <param name="connectionString">Connection of its own database, encrypted; null for the platform's.</param>
    public void PlaceAt(string? connectionString)
    {
        ConnectionString = connectionString;
        AddDomainEvent(new TenantChanged(Id));
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,62}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex NamePattern();
}
