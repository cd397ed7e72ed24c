namespace CountyCloud.Framework.MultiTenancy;

/// <summary>A county as tenant resolution needs it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Code, for example <c>milin</c>.</param>
/// <param name="DisplayName">Name in its languages.</param>
/// <param name="IsActive">False when the county is closed.</param>
/// <param name="Placement">Connection of the county's own database, encrypted; null when its rows lie with the platform's.</param>
public sealed record TenantInfo(Guid Id, string Name, Localization.LocalizedText DisplayName, bool IsActive, string? Placement = null);
