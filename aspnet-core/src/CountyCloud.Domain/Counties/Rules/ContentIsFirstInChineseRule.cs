using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>Content is first in Chinese; a second language follows (PLAT-06).</summary>
public sealed class ContentIsFirstInChineseRule(CountyProfileValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.ContentLanguageList.FirstOrDefault() != LocalizedText.SourceCulture;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Counties:ChineseComesFirst", 400);
}
