using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Excel;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Funds;
using CountyCloud.Oversight;
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
        group.MapGet("/fund-execution.xlsx", ExecutionAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Budget));
        group.MapGet("/province-supervision.xlsx", SupervisionAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.ProvinceOverview));
        group.MapGet("/ledger.xlsx", LedgerAsync).WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Ledger));
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

    /// <summary>Execution of the budget, now or as of a day, in 万元; what came from each fund source below it.</summary>
    private static async Task<IResult> ExecutionAsync(
        DateOnly? asOf, IFundExecutionAppService executions, ICountyConfiguration configuration, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var execution = await executions.GetAsync(new FundExecutionInput { AsOf = asOf }, cancellationToken);
        var sources = (await configuration.GetAsync<FundSourceValues>(cancellationToken)).ToDictionary(s => s.Code, s => s.Name, StringComparer.Ordinal);
        var culture = CultureInfo.CurrentUICulture.Name;
        var wan = $" ({l["Unit:Wan"]})";
        ExcelColumn[] columns =
        [
            new(l["Field:code"], 10), new(l["Field:kind"], 10), new(l["Field:name"], 44), new(l["Execution:Planned"] + wan, 14), new(l["Execution:Reallocated"] + wan, 14), new(l["Execution:Allocated"] + wan, 14),
            new(l["Execution:Committed"] + wan, 14), new(l["Execution:UnderApproval"] + wan, 14), new(l["Execution:Payable"] + wan, 14), new(l["Execution:Paid"] + wan, 14), new(l["Execution:Left"] + wan, 14), new(l["Execution:Rate"] + " (%)", 12),
        ];
        IReadOnlyList<object?> Row(string? code, string? kind, string name, FundExecutionAmountsDto a) =>
            [code, kind, name, Wan(a.Planned), Wan(a.Reallocated), Wan(a.Allocated), Wan(a.Committed), Wan(a.UnderApproval), Wan(a.Payable), Wan(a.Paid), Wan(a.Left), a.ExecutionRate];
        var rows = execution.Lines.Select(i => Row(i.Code, l["Enum:BudgetItemKind:" + Camel(i.Kind)], new string(' ', i.Level * 2) + i.Name.In(culture), i.Amounts))
            .Append(Row(null, null, l["Execution:Total"], execution.Total))
            .Concat(execution.Sources.Select(s => (IReadOnlyList<object?>)
            [
                s.Code, l["Field:fundSourceCode"], sources.GetValueOrDefault(s.Code, LocalizedText.Empty).In(culture), null, null, Wan(s.Allocated), Wan(s.Committed), null, Wan(s.Payable), Wan(s.Paid), Wan(s.Left), null,
            ]));
        var day = asOf is { } date ? date.ToString("-yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;
        return Results.File(ExcelTable.Write(l["Menu:Execution"], columns, rows), ExcelTable.ContentType, $"{tenant.Name}-fund-execution{day}.xlsx");
    }

    /// <summary>The counties of the official's regions with what they publish of their progress.</summary>
    private static async Task<IResult> SupervisionAsync(IProvinceSupervisionAppService supervision, ITextLocalizer l, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var wan = $" ({l["Unit:Wan"]})";
        ExcelColumn[] columns =
        [
            new(l["Field:county"], 20), new(l["Field:programmeYear"], 10), new(l["Execution:Planned"] + wan, 14), new(l["Execution:Allocated"] + wan, 14), new(l["Execution:Committed"] + wan, 14), new(l["Execution:Payable"] + wan, 14),
            new(l["Execution:Paid"] + wan, 14), new(l["Execution:Rate"] + " (%)", 12), new(l["Supervision:SubProjects"], 10), new(l["Supervision:Accepted"], 10), new(l["Supervision:Overdue"], 10), new(l["Supervision:Halted"], 10),
            new(l["Supervision:LateReports"], 10), new(l["Supervision:MissingReports"], 10), new(l["Supervision:PendingApprovals"], 10), new(l["Supervision:StuckApprovals"], 10), new(l["Supervision:StuckSince"], 12),
            new(l["Supervision:OpenRectifications"], 10), new(l["Supervision:OverdueRectifications"], 10), new(l["Supervision:OpenObjections"], 10), new(l["Supervision:LastSiteInspection"], 12),
            new(l["Supervision:LastSuperiorInspection"], 12), new(l["Supervision:LastAcceptance"], 12), new(l["Supervision:PublishedAt"], 18),
        ];
        var rows = (await supervision.GetListAsync(new SupervisionInput(), cancellationToken)).Items.Select(c => (IReadOnlyList<object?>)
        [
            c.Name.In(culture), c.ProgrammeYear, Wan(c.Planned), Wan(c.Allocated), Wan(c.Committed), Wan(c.Payable), Wan(c.Paid), c.ExecutionRate, c.SubProjects, c.SubProjectsAccepted, c.SubProjectsOverdue, c.SubProjectsHalted,
            c.LateReports, c.MissingReports, c.PendingApprovals, c.StuckApprovals, c.StuckSince, c.OpenRectifications, c.OverdueRectifications, c.OpenObjections, c.LastSiteInspectionOn, c.LastSuperiorInspectionOn,
            c.LastAcceptanceOn, c.PublishedAt,
        ]);
        return Results.File(ExcelTable.Write(l["Menu:Supervision"], columns, rows), ExcelTable.ContentType, "counties.xlsx");
    }

    /// <summary>The journal in order, an entry a row; the filter is that of the page.</summary>
    private static async Task<IResult> LedgerAsync([AsParameters] LedgerDownloadInput input, ILedgerAppService ledger, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        ExcelColumn[] columns =
        [
            new(l["Ledger:Sequence"], 8), new(l["Ledger:Date"], 12), new(l["Ledger:Kind"], 16), new(l["Ledger:Description"], 50), new(l["Ledger:Account"], 14), new(l["Ledger:FundSource"], 16),
            new(l["Ledger:Line"], 12), new(l["Ledger:SubProject"], 38), new(l["Ledger:Payee"], 30), new($"{l["Enum:LedgerSide:debit"]} ({l["Unit:yuan"]})", 16), new($"{l["Enum:LedgerSide:credit"]} ({l["Unit:yuan"]})", 16),
            new(l["Ledger:PostedBy"], 16), new(l["Ledger:Hash"], 20),
        ];
        var rows = new List<IReadOnlyList<object?>>();
        for (var skip = 0; ; skip += PagedAndSortedInput.MaxMaxResultCount)
        {
            var page = await ledger.GetListAsync(input.Page(skip), cancellationToken);
            rows.AddRange(page.Items.SelectMany(t => t.Entries.Select(e => (IReadOnlyList<object?>)
            [
                (decimal)t.Sequence, t.Date, l["Enum:LedgerTransactionKind:" + Camel(t.Kind)], t.Description, l["Enum:LedgerAccountKind:" + Camel(e.Kind)], e.FundSourceCode,
                e.BudgetItemCode, e.SubProjectId, e.PayeeName ?? e.PayeeId?.ToString(), e.Side == LedgerSide.Debit ? e.Amount : null, e.Side == LedgerSide.Credit ? e.Amount : null, t.UserName, t.Hash,
            ])));
            if (page.Items.Count < PagedAndSortedInput.MaxMaxResultCount)
            {
                return Results.File(ExcelTable.Write(l["Menu:Ledger"], columns, rows), ExcelTable.ContentType, $"{tenant.Name}-ledger.xlsx");
            }
        }
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

/// <summary>Which transactions of the journal are downloaded.</summary>
internal sealed record LedgerDownloadInput
{
    /// <summary>Text.</summary>
    public string? Filter { get; init; }

    /// <summary>Kind, in camelCase as everywhere in the API: the query of a minimal endpoint would take it in the case of the code only.</summary>
    public string? Kind { get; init; }

    /// <summary>First business date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last business date.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Budget line.</summary>
    public string? BudgetItemCode { get; init; }

    /// <summary>Fund source.</summary>
    public string? FundSourceCode { get; init; }

    /// <summary>A page of them, in order of the journal.</summary>
    public GetLedgerListInput Page(int skip) => new()
    {
        Filter = Filter,
        Kind = KindOrNull(),
        From = From,
        To = To,
        BudgetItemCode = BudgetItemCode,
        FundSourceCode = FundSourceCode,
        Sorting = "sequence asc",
        SkipCount = skip,
        MaxResultCount = PagedAndSortedInput.MaxMaxResultCount,
    };

    private LedgerTransactionKind? KindOrNull() =>
        string.IsNullOrEmpty(Kind) ? null
        : Enum.TryParse<LedgerTransactionKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : throw new InputValidationException([new InputProblem("kind", "CountyCloud:InvalidInput")]);
}
