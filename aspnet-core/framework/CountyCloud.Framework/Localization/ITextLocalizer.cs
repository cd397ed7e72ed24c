namespace CountyCloud.Framework.Localization;

/// <summary>Texts in the current UI culture. <c>Resource::Key</c> or a key of the default resource.</summary>
public interface ITextLocalizer
{
    /// <summary>The text with <c>{0}</c>… filled; the key itself when there is none.</summary>
    string this[string key, params object?[] arguments] { get; }
}
