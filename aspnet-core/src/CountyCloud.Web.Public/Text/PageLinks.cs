namespace CountyCloud.Web.Public.Text;

/// <summary>A page of a list and the way to its neighbours.</summary>
/// <param name="Text">Texts in the page's language.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Pages">Pages in all, at least one.</param>
/// <param name="AddressOf">Address of a page in the page's language.</param>
/// <param name="PreviousKey">Key of the label of the link to the page before.</param>
/// <param name="NextKey">Key of the label of the link to the page after.</param>
public sealed record PageLinks(PageText Text, int Page, int Pages, Func<int, string> AddressOf, string PreviousKey, string NextKey);
