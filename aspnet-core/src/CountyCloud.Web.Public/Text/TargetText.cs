using CountyCloud.Oversight;
using Microsoft.AspNetCore.Html;

namespace CountyCloud.Web.Public.Text;

/// <summary>Writes a target as the document means it: equal, at least, growth, a range.</summary>
public static class TargetText
{
    /// <summary>The target in words.</summary>
    public static IHtmlContent Of(PageText text, TargetOperator comparison, decimal value, decimal? valueMax, IHtmlContent unit, bool isApproximate)
    {
        var number = PublicFormat.Number(value) + (valueMax is { } most && most != value ? "–" + PublicFormat.Number(most) : string.Empty);
        var amount = new HtmlContentBuilder().Append(number).AppendHtml(" ").AppendHtml("<small>").AppendHtml(unit).AppendHtml("</small>");
        var whole = text["TargetOperator:" + comparison, amount];
        return isApproximate ? text["Approximately", whole] : whole;
    }
}
