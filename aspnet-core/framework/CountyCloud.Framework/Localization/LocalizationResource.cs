namespace CountyCloud.Framework.Localization;

/// <summary>A localization resource: texts of one name in every language, from embedded JSON files.</summary>
/// <param name="Name">Name, for example <c>CountyCloud</c> or <c>AbpUi</c>.</param>
/// <param name="BaseResources">Resources whose texts it inherits.</param>
public sealed record LocalizationResource(string Name, IReadOnlyList<string> BaseResources);
