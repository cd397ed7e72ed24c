using System.Reflection;

namespace CountyCloud.Framework.Localization;

/// <summary>An assembly whose embedded <c>Localization/{resource}/[name.]{culture}.json</c> files hold texts.</summary>
public sealed record LocalizationAssembly(Assembly Assembly);
