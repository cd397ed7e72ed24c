using System.Globalization;

namespace CountyCloud.Framework.Localization;

/// <inheritdoc cref="ITextLocalizer"/>
public sealed class TextLocalizer(LocalizationStore store) : ITextLocalizer
{
    /// <inheritdoc />
    public string this[string key, params object?[] arguments]
    {
        get
        {
            var text = store.Localize(key, CultureInfo.CurrentUICulture.Name.Length == 0 ? LocalizationStore.DefaultCulture : CultureInfo.CurrentUICulture.Name);
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
    }
}
