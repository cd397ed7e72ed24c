using System.Globalization;
using CountyCloud.Framework.Localization;
using Microsoft.Extensions.Localization;

namespace CountyCloud.Framework.AspNetCore.Localization;

/// <summary>Gives ASP.NET Core's own messages (validation) the texts of the AbpValidation resource.</summary>
public sealed class JsonStringLocalizerFactory(LocalizationStore store) : IStringLocalizerFactory
{
    /// <inheritdoc />
    public IStringLocalizer Create(Type resourceSource) => new Localizer(store);

    /// <inheritdoc />
    public IStringLocalizer Create(string baseName, string location) => new Localizer(store);

    private sealed class Localizer(LocalizationStore store) : IStringLocalizer
    {
        public LocalizedString this[string name] => this[name, []];

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = store.Find("AbpValidation", name, CultureInfo.CurrentUICulture.Name) ?? name;
                return new LocalizedString(name, arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments));
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            store.GetTexts("AbpValidation", CultureInfo.CurrentUICulture.Name).Select(t => new LocalizedString(t.Key, t.Value));
    }
}
