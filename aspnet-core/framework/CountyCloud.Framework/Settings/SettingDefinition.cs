namespace CountyCloud.Framework.Settings;

/// <summary>A setting with its default; a county or the host can set another value.</summary>
/// <param name="Name">Name, for example <c>Abp.Identity.Password.RequiredLength</c>.</param>
/// <param name="DefaultValue">Value when nobody set one.</param>
/// <param name="IsVisibleToClients">True when the admin UI gets it.</param>
/// <param name="IsEncrypted">True when it is stored encrypted (passwords).</param>
public sealed record SettingDefinition(string Name, string? DefaultValue, bool IsVisibleToClients = false, bool IsEncrypted = false);
