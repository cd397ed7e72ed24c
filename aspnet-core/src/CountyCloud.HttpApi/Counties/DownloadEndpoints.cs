using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Excel;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Funds;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Counties;

/// <summary>Files that people download: Excel of every section and of the budget, the county as a blueprint.</summary>
public static class DownloadEndpoints
{
    /// <summary>Maps <c>/api/downloads</c>.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/downloads").WithTags("Downloads");
        group.MapGet("/budget.xlsx", BudgetAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Budget));
        group.MapGet("/blueprint.zip", BlueprintAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.BlueprintsExport));
        group.MapGet("/{section}.xlsx", SectionAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Configuration, CountyCloudPermissions.Budget));
    }

    private static async Task<IResult> BudgetAsync(IBudgetAppService budgets, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var budget = await budgets.GetAsync(cancellationToken);
        var culture = CultureInfo.CurrentUICulture.Name;
        ExcelColumn[] columns =
        [
            new(l["Field:code"], 10), new(l["Field:kind"], 10), new(l["Field:name"], 40), new(l["Field:specification"], 16), new(l["Field:unitPriceText"], 18), new(l["Field:quantity"], 10),
            new(l["Field:quantityUnit"], 8), new(l["Field:years"], 8), new(l["Budget:AmountWan"], 14), new(l["Budget:SumOfChildrenWan"], 14), new(l["Budget:PrintedWan"], 14),
            new(l["Budget:Check"], 14), new(l["Field:note"], 60), new(l["Field:source"], 12),
        ];
        var rows = budget.Items.Select(i => (IReadOnlyList<object?>)
        [
            i.Values.Code, l["Enum:BudgetItemKind:" + Camel(i.Values.Kind)], new string(' ', i.Level * 2) + i.Values.Name.In(culture), i.Values.Specification, i.Values.UnitPriceText, i.Values.Quantity,
            i.Values.QuantityUnit, i.Values.Years, Wan(i.Values.Amount), Wan(i.SumOfChildren), Wan(i.Values.PrintedAmount),
            i.Check == BudgetCheck.NotApplicable ? null : l["Enum:BudgetCheck:" + Camel(i.Check)], i.Values.Note.In(culture), i.Values.Source,
        ]).Append([null, null, l["Budget:Total"], null, null, null, null, null, Wan(budget.Total), null, Wan(budget.PlanAmount), null, null, null]);
        return Results.File(ExcelTable.Write(l["Menu:Budget"], columns, rows), ExcelTable.ContentType, $"{tenant.Name}-budget.xlsx");
    }

    private static async Task<IResult> SectionAsync(string section, ICountyConfiguration configuration, IConfigurationSectionAppService sections, IPermissionChecker permissions, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var description = (await sections.GetListAsync(cancellationToken)).Items.FirstOrDefault(s => s.Name == section);
        if (description is null)
        {
            return Results.NotFound();
        }

        var definition = ConfigurationSections.Find(section)!;
        if (!await permissions.IsGrantedAsync(description.Context == "Funds" ? CountyCloudPermissions.Budget : CountyCloudPermissions.Configuration, cancellationToken))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var properties = description.Columns.Select(c => definition.ValuesType.GetProperty(char.ToUpperInvariant(c.Name[0]) + c.Name[1..])!).ToList();
        var columns = description.Columns.Select(c => new ExcelColumn(c.Unit is null ? l["Field:" + c.Name] : $"{l["Field:" + c.Name]} ({l["Unit:" + c.Unit]})", c.Type is "text" or "localizedText" ? 50 : c.Type is "localized" ? 30 : 14)).ToList();
        var rows = (await configuration.GetRowsAsync(definition, cancellationToken))
            .Select(r => (IReadOnlyList<object?>)[.. properties.Select((p, i) => Cell(p.GetValue(r.Values), description.Columns[i], l))]);
        return Results.File(ExcelTable.Write(l["Section:" + section], columns, rows), ExcelTable.ContentType, $"{tenant.Name}-{section}.xlsx");
    }

    private static async Task<IResult> BlueprintAsync(IBlueprintService blueprints, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        await blueprints.WriteZipAsync(await blueprints.ExportAsync(cancellationToken), buffer, cancellationToken);
        buffer.Position = 0;
        return Results.File(buffer, "application/zip", $"{tenant.Name}-blueprint.zip");
    }

    private static object? Cell(object? value, ConfigurationColumnDto column, ITextLocalizer l) => value switch
    {
        LocalizedText text => text.In(CultureInfo.CurrentUICulture.Name),
        Enum option => l[$"Enum:{column.EnumType}:{Camel(option)}"],
        bool flag => flag ? l["Yes"] : string.Empty,
        _ => value,
    };

    private static decimal? Wan(decimal? yuan) => yuan / 10000;

    private static string Camel(Enum option)
    {
        var name = option.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
