using CountyCloud.Excel;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Governance;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Governance;

/// <summary>The archive of the programme as a list: one row a paper, with the hash by which it is proved unchanged (F-53).</summary>
public static class ArchiveDownload
{
    /// <summary>Maps <c>GET /api/downloads/programme-archive.xlsx</c>.</summary>
    public static void MapArchiveDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/downloads/programme-archive.xlsx", WriteAsync).WithTags("Downloads").WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Projects));

    private static async Task<IResult> WriteAsync(IProgrammeArchiveAppService archive, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (var skip = 0; ; skip += PagedAndSortedInput.MaxMaxResultCount)
        {
            var page = await archive.GetListAsync(new ArchiveListInput { SkipCount = skip, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, cancellationToken);
            foreach (var document in page.Items)
            {
                object?[] head = [l["Enum:DocumentType:" + Camel(document.DocumentType.ToString())], document.Number, document.Title, document.CreationTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
                rows.AddRange(document.Papers.Count == 0 ? [[.. head, null, null, null]] : document.Papers.Select(p => (IReadOnlyList<object?>)[.. head, p.FileName, p.Category, p.Sha256]));
            }

            if (skip + page.Items.Count >= page.TotalCount)
            {
                break;
            }
        }

        ExcelColumn[] columns =
        [
            new(l["Archive:Kind"], 24), new(l["Archive:Number"], 16), new(l["Archive:Title"], 50), new(l["Archive:Day"], 12), new(l["Archive:Paper"], 40), new(l["Archive:Category"], 16), new(l["Archive:Hash"], 66),
        ];
        return Results.File(ExcelTable.Write(l["Menu:ProgrammeArchive"], columns, rows), ExcelTable.ContentType, $"{tenant.Name}-archive.xlsx");
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
