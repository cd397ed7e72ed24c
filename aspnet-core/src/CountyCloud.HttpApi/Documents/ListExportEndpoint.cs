using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CountyCloud.Excel;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Documents;

/// <summary>
/// Every list of documents as an Excel file: the rows are those that the list's own use case gives the caller, so an export never shows
/// more than the page.
/// </summary>
public static class ListExportEndpoint
{
    /// <summary>Most rows of a file; whoever needs more asks for less at once.</summary>
    public const int MaxRows = 20_000;

    /// <summary>
    /// Maps <c>GET /api/downloads/list/{list}.xlsx</c>; the list is the name of the service in its route, for example <c>payment</c>. The query takes the
    /// list's own filters and sorting, so that the file has what the page shows, all pages of it.
    /// </summary>
    public static void MapListExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/downloads/list/{list}.xlsx", ExportAsync)
            .WithTags("Downloads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Projects, CountyCloudPermissions.Products, CountyCloudPermissions.Trace));

    /// <summary>Names of the lists that can be exported.</summary>
    public static IEnumerable<string> Lists(ApplicationServiceRegistry registry) =>
        registry.Services.Values.Where(s => ListMethod(s.Contract) is not null).Select(s => s.Name).Order(StringComparer.Ordinal);

    private static async Task<IResult> ExportAsync(string list, HttpContext context, ApplicationServiceRegistry registry, IPermissionChecker permissions, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        if (registry.Services.Values.FirstOrDefault(s => s.Name == list) is not { } service || ListMethod(service.Contract) is not { } method)
        {
            return Results.NotFound();
        }

        var needed = (method.GetCustomAttribute<RequiresPermissionAttribute>() ?? service.Contract.GetCustomAttribute<RequiresPermissionAttribute>())?.AnyOf;
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        if (needed is null || !needed.Any(granted.Contains))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var inputType = method.GetParameters()[0].ParameterType;
        var query = Query(context.Request.Query, inputType);
        var target = context.RequestServices.GetRequiredService(service.Contract);
        var items = new List<object>();
        for (long total = 1; items.Count < total;)
        {
            var input = Activator.CreateInstance(inputType)!;
            foreach (var (property, value) in query)
            {
                property.SetValue(input, value);
            }

            inputType.GetProperty(nameof(PagedAndSortedInput.SkipCount))!.SetValue(input, items.Count);
            inputType.GetProperty(nameof(PagedAndSortedInput.MaxResultCount))!.SetValue(input, PagedAndSortedInput.MaxMaxResultCount);
            if (!Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true))
            {
                throw new BusinessException("CountyCloud:InvalidInput", StatusCodes.Status400BadRequest);
            }

            var call = (Task)method.Invoke(target, [input, cancellationToken])!;
            await call;
            var page = call.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(call)!;
            total = (long)page.GetType().GetProperty(nameof(PagedResultDto<object>.TotalCount))!.GetValue(page)!;
            if (total > MaxRows)
            {
                throw new BusinessException("CountyCloud:ExportTooLarge", StatusCodes.Status400BadRequest).WithData("count", total).WithData("max", MaxRows);
            }

            var before = items.Count;
            items.AddRange(((System.Collections.IEnumerable)page.GetType().GetProperty(nameof(PagedResultDto<object>.Items))!.GetValue(page)!).Cast<object>());
            if (items.Count == before)
            {
                break;
            }
        }

        var properties = ItemType(method).GetProperties().Where(IsShown).ToList();
        var columns = properties.Select(p => new ExcelColumn(l["Field:" + Camel(p.Name)], p.PropertyType == typeof(string) || p.PropertyType == typeof(LocalizedText) ? 28 : 14)).ToList();
        var rows = items.Select(item => (IReadOnlyList<object?>)[.. properties.Select(p => Cell(p.GetValue(item), l))]);
        return Results.File(ExcelTable.Write(list, columns, rows), ExcelTable.ContentType, $"{tenant.Name}-{list}.xlsx");
    }

    // The list's filters out of the query; what the list does not know is for others (the language).
    private static List<(PropertyInfo Property, object Value)> Query(IQueryCollection query, Type inputType)
    {
        var values = new List<(PropertyInfo, object)>();
        foreach (var property in inputType.GetProperties().Where(p => p.CanWrite && p.Name is not (nameof(PagedAndSortedInput.SkipCount) or nameof(PagedAndSortedInput.MaxResultCount))))
        {
            var text = query[property.Name].ToString();
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (string.IsNullOrEmpty(text) || !TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            {
                continue;
            }

            try
            {
                values.Add((property, TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text)!));
            }
            catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
            {
                throw new BusinessException("CountyCloud:FilterUnreadable", StatusCodes.Status400BadRequest).WithData("name", property.Name).WithData("value", text.Length > 60 ? text[..60] : text);
            }
        }

        return values;
    }

    // Lists of documents only: their use cases take a page and give records.
    private static MethodInfo? ListMethod(Type contract) =>
        contract.IsGenericType ? null
        : contract.GetMethods().FirstOrDefault(m => m.Name == "GetListAsync" && m.GetParameters() is [{ ParameterType: var input }, _] && input.IsAssignableTo(typeof(PagedAndSortedInput))
            && m.ReturnType.IsGenericType && m.ReturnType.GetGenericArguments()[0] is { IsGenericType: true } page && page.GetGenericTypeDefinition() == typeof(PagedResultDto<>));

    private static Type ItemType(MethodInfo method) => method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];

    // Ids, stamps and lists inside a row mean nothing on paper.
    private static bool IsShown(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return property.Name != "ConcurrencyStamp" && (type == typeof(string) || type == typeof(LocalizedText) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(decimal) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type.IsEnum);
    }

    private static object? Cell(object? value, ITextLocalizer l) => value switch
    {
        LocalizedText text => text.In(CultureInfo.CurrentUICulture.Name),
        Enum option => l[$"Enum:{option.GetType().Name}:{Camel(option.ToString())}"],
        bool flag => flag ? l["Yes"] : string.Empty,
        _ => value,
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
