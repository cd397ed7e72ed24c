using System.Globalization;
using CountyCloud.Oversight;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Pages;
using CountyCloud.Web.Public.Text;

namespace CountyCloud.Web.Public.Disclosure;

/// <summary>
/// A list of the disclosure: its newest rows on the county's page, and all of them, page by page, at <c>/{county}/disclosure/{name}</c>. However
/// many years a programme runs, each page stays small enough for a slow line.
/// </summary>
/// <param name="Text">Texts in the page's language.</param>
/// <param name="Data">What is published.</param>
/// <param name="County">Code of the county.</param>
/// <param name="Name">Name of the list, one of <see cref="Names"/>.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="IsWhole">True on the list's own pages, false for its newest rows.</param>
public sealed record DisclosureList(PageText Text, PublicDisclosureDto Data, string County, string Name, int Page, bool IsWhole)
{
    /// <summary>Rows of one page of a table.</summary>
    public const int RowsOfPage = 50;

    /// <summary>Entries with words of their own, such as a tender, on one page.</summary>
    public const int EntriesOfPage = 10;

    /// <summary>Characters of an item's text on the county's page; the list has all of it.</summary>
    public const int ExcerptLength = 80;

    private const int NewestRows = 10;
    private const int NewestEntries = 3;
    private const int NewestItems = 2;
    private const string ItemsPrefix = "items-";

    private static readonly Dictionary<string, DisclosureKind> Kinds = Enum.GetValues<DisclosureKind>().ToDictionary(ItemsOf, k => k, StringComparer.Ordinal);

    /// <summary>Names of all lists: tables of the programme, and what the county published in its own words by kind.</summary>
    public static IReadOnlyList<string> Names { get; } = ["notices", "tenders", "contracts", "progress", "payments", "budget", .. Kinds.Keys];

    /// <summary>Kind of the items; null when the list is a table.</summary>
    public DisclosureKind? Kind => Kinds.TryGetValue(Name, out var kind) ? kind : null;

    /// <summary>Rows in all.</summary>
    public int Count => Kind is { } kind ? Data.Items.Count(i => i.Kind == kind) : Name switch
    {
        "notices" => Data.Notices.Count,
        "tenders" => Data.Tenders.Count,
        "contracts" => Data.Contracts.Count,
        "progress" => Data.Progress.Count,
        "payments" => Data.Payments.Count,
        _ => Data.Budget.Count,
    };

    /// <summary>Pages in all, at least one.</summary>
    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    /// <summary>True when the list's own page holds more than is shown.</summary>
    public bool HasMore => !IsWhole && Count > (Name == "budget" ? Data.Budget.Count(b => b.Level == 0) : Size);

    /// <summary>Key of the list's heading.</summary>
    public string HeadingKey => Kind is { } kind ? $"DisclosureKind:{kind}" : "Disclosure:" + Name;

    private bool IsOfEntries => Kind is not null || Name is "notices" or "tenders";

    // The budget is as long as the plan, not as the programme runs; torn apart it could not be read.
    private int Size => (IsWhole, IsOfEntries) switch
    {
        (true, _) when Name == "budget" => int.MaxValue / 2,
        (true, true) => EntriesOfPage,
        (true, false) => RowsOfPage,
        (false, true) => Kind is null ? NewestEntries : NewestItems,
        _ => NewestRows,
    };

    /// <summary>Name of the list of items of a kind.</summary>
    public static string ItemsOf(DisclosureKind kind) => ItemsPrefix + char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    /// <summary>The rows to show of all.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> rows) => rows.Skip((Page - 1) * Size).Take(Size);

    /// <summary>Path of a page of the list, without language.</summary>
    public string PathOf(int page) => $"/{County}/disclosure/{Name}" + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?page={page}") : string.Empty);

    /// <summary>Address of a page of the list in the page's language.</summary>
    public string AddressOf(int page) => PublicPageModel.Localized(PathOf(page), Text.Culture);
}
