using System.Globalization;
using System.Reflection;
using CountyCloud.Excel;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
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
    /// <summary>Maps <c>GET /api/downloads/list/{list}.xlsx</c>; the list is the name of the service in its route, for example <c>payment</c>.</summary>
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
        var input = Activator.CreateInstance(inputType)!;
        inputType.GetProperty(nameof(PagedAndSortedInput.MaxResultCount))!.SetValue(input, PagedAndSortedInput.MaxMaxResultCount);
        var call = (Task)method.Invoke(context.RequestServices.GetRequiredService(service.Contract), [input, cancellationToken])!;
        await call;
        var page = call.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(call)!;
        var items = ((System.Collections.IEnumerable)page.GetType().GetProperty(nameof(PagedResultDto<object>.Items))!.GetValue(page)!).Cast<object>();
        var properties = ItemType(method).GetProperties().Where(IsShown).ToList();
        var columns = properties.Select(p => new ExcelColumn(l["Field:" + Camel(p.Name)], p.PropertyType == typeof(string) || p.PropertyType == typeof(LocalizedText) ? 28 : 14)).ToList();
        var rows = items.Select(item => (IReadOnlyList<object?>)[.. properties.Select(p => Cell(p.GetValue(item), l))]);
        return Results.File(ExcelTable.Write(list, columns, rows), ExcelTable.ContentType, $"{tenant.Name}-{list}.xlsx");
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
