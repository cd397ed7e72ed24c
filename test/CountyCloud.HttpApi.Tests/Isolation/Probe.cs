using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>A place of a request that names a row: by its id, or in an address by its number, code or receipt.</summary>
/// <param name="Name">Where: <c>id</c>, <c>?planId</c>, <c>lines[].itemId</c>.</param>
/// <param name="IsId">An id; else a text.</param>
/// <param name="IsOptional">May be left out.</param>
internal sealed record Slot(string Name, bool IsId, bool IsOptional)
{
    /// <summary>Part of the address.</summary>
    public bool IsInPath => !Name.StartsWith('?') && !Name.StartsWith('$');
}

/// <summary>A request to an endpoint, made from what the endpoint says of itself: address, query and a body with a plausible value for every property.</summary>
internal sealed partial class Probe
{
    /// <summary>Stands in the body for the stamp of the row that the address names.</summary>
    private const string Stamp = "@@stamp@@";
    private const int Depth = 5;

    /// <summary>Codes that a body needs from the county's own configuration, and the section that has them.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["budgetCode"] = "budget-item", ["budgetCodes"] = "budget-item", ["budgetItemCode"] = "budget-item", ["fundSourceCode"] = "fund-source", ["brandCode"] = "brand", ["departmentCode"] = "department",
    };

    private readonly JsonSerializerOptions _json;
    private readonly string _path;
    private readonly List<(string Name, int Slot)> _queryIds = [];
    private readonly string _query;
    private readonly string? _body;

    private Probe(RouteEndpoint endpoint, string method, ApiDescription? description, JsonSerializerOptions json, string county, string section)
    {
        _json = json;
        Method = method;
        Endpoint = endpoint;
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var value = parameter.Name switch
            {
                "county" => county,
                "section" => section,
                _ => Marker(Add(parameter.Name, isId: parameter.ParameterPolicies.Any(p => p.Content == "guid") || description?.ParameterDescriptions.FirstOrDefault(d => d.Name == parameter.Name)?.Type == typeof(Guid), isOptional: false)),
            };
            path = Regex.Replace(path, @"\{\**" + parameter.Name + @"[^}]*\}", value, RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        _path = path;
        var query = new List<string>();
        foreach (var parameter in description?.ParameterDescriptions ?? [])
        {
            if (parameter.Source == BindingSource.Query && IdOf(parameter.Type) is not null)
            {
                _queryIds.Add((parameter.Name, Add("?" + parameter.Name, isId: true, isOptional: !parameter.IsRequired)));
            }
            else if (parameter.Source == BindingSource.Query && (parameter.IsRequired || parameter.Type is { IsValueType: true } && Nullable.GetUnderlyingType(parameter.Type) is null) && parameter.ModelMetadata?.ContainerType is null && Text(parameter.Type, parameter.Name) is { } value)
            {
                query.Add($"{parameter.Name}={Uri.EscapeDataString(value)}");
            }
            else if (parameter.Source == BindingSource.Body && method is not ("GET" or "DELETE"))
            {
                _body = Value(parameter.Type, "$", null, 0)?.ToJsonString();
            }
        }

        _query = string.Join('&', query);
    }

    /// <summary>The endpoint.</summary>
    public RouteEndpoint Endpoint { get; }

    /// <summary>HTTP verb.</summary>
    public string Method { get; }

    /// <summary>Places that name rows.</summary>
    public List<Slot> Slots { get; } = [];

    /// <summary>Verb and address.</summary>
    public string Name => $"{Method} {Endpoint.RoutePattern.RawText!.TrimStart('/')}";

    /// <summary>One for every endpoint of the API and verb.</summary>
    public static List<Probe> All(TestHost host, string county)
    {
        var json = host.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Mvc.JsonOptions>>().Value.JsonSerializerOptions;
        var described = host.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(g => g.Items)
            .ToLookup(d => $"{d.HttpMethod} {Normal(d.RelativePath!)}", StringComparer.OrdinalIgnoreCase);
        return [.. EndpointWalk_Tests.Endpoints(host).Where(EndpointWalk_Tests.IsApi).SelectMany(e => EndpointWalk_Tests.Methods(e).Where(m => m != "*")
            .Select(m => new Probe(e, m, described[$"{m} {Normal(e.RoutePattern.RawText!)}"].FirstOrDefault(), json, county, "kpi-target")))];
    }

    /// <summary>Whether the body holds the stamp of the row that the address names.</summary>
    public bool HasStamp => _body?.Contains(Stamp, StringComparison.Ordinal) == true;

    /// <summary>First code of each section that bodies take codes from, read from the county itself.</summary>
    public static async Task<Dictionary<string, string>> CodesAsync(HttpClient client)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in Sections.Values.Distinct(StringComparer.Ordinal))
        {
            var list = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/app/{section}?maxResultCount=1", UriKind.Relative)))!;
            codes[$"@@{section}@@"] = list["items"]![0]!["values"]!["code"]!.GetValue<string>();
        }

        return codes;
    }

    /// <summary>The request with a value in each place; a place without one is left out.</summary>
    /// <param name="values">Ids and texts, one for each of <see cref="Slots"/>.</param>
    /// <param name="stamp">Stamp of the row that the address names.</param>
    /// <param name="codes">Codes of the county (<see cref="CodesAsync"/>).</param>
    public HttpRequestMessage Request(IReadOnlyList<string?> values, string stamp = "x", IReadOnlyDictionary<string, string>? codes = null)
    {
        var path = Filled(_path, values, Uri.EscapeDataString);
        var query = string.Join('&', _queryIds.Where(q => values[q.Slot] is not null).Select(q => $"{q.Name}={values[q.Slot]}").Append(_query).Where(q => q.Length > 0));
        return new HttpRequestMessage(new HttpMethod(Method), new Uri(query.Length == 0 ? path : path + "?" + query, UriKind.Relative))
        {
            Content = Method is "GET" or "DELETE" ? null : new StringContent((codes ?? new Dictionary<string, string>(StringComparer.Ordinal)).Aggregate(Filled(_body ?? "{}", values, v => v).Replace(Stamp, stamp, StringComparison.Ordinal), (body, code) => body.Replace(code.Key, code.Value, StringComparison.Ordinal)), Encoding.UTF8, "application/json"),
        };
    }

    private static string Normal(string path) => RouteParameter().Replace(path.Trim('/'), "{}");

    private static string Marker(int slot) => $"@@{slot}@@";

    private static Type? IdOf(Type? type) =>
        type is null ? null
        : (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid) ? typeof(Guid)
        : type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable<Guid>)) ? typeof(Guid) : null;

    private string Filled(string template, IReadOnlyList<string?> values, Func<string, string> escape)
    {
        for (var i = 0; i < Slots.Count; i++)
        {
            template = values[i] is { } value
                ? template.Replace(Marker(i), escape(value), StringComparison.Ordinal)
                : template.Replace($"[\"{Marker(i)}\"]", "[]", StringComparison.Ordinal).Replace($"\"{Marker(i)}\"", "null", StringComparison.Ordinal);
        }

        return template;
    }

    private int Add(string name, bool isId, bool isOptional)
    {
        Slots.Add(new Slot(name, isId, isOptional));
        return Slots.Count - 1;
    }

    private JsonNode? Value(Type type, string path, JsonPropertyInfo? property, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            type = inner;
            if (type == typeof(Guid))
            {
                return Marker(Add(path, isId: true, isOptional: true));
            }
        }

        if (type == typeof(Guid))
        {
            return Marker(Add(path, isId: true, isOptional: path.EndsWith("[]", StringComparison.Ordinal)));
        }

        if (type == typeof(LocalizedText))
        {
            return new JsonObject { ["zh-Hans"] = "县内产品" };
        }

        if (type == typeof(JsonElement) || type == typeof(object))
        {
            return "x";
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type.IsEnum)
        {
            // A decision is one for it: the steps that follow are those of documents that go on.
            return JsonNode.Parse(JsonSerializer.Serialize(Enum.TryParse(type, "Approve", out var approve) ? approve : Enum.GetValues(type).GetValue(0), type, _json));
        }

        if (type == typeof(string) || type.IsPrimitive || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(TimeOnly))
        {
            var text = Text(type, property?.Name ?? path, property?.AttributeProvider, property?.AssociatedParameter?.AttributeProvider);
            return text is null ? null : type == typeof(string) || !type.IsPrimitive && type != typeof(decimal) ? text : JsonNode.Parse(text);
        }

        var contract = _json.GetTypeInfo(type);
        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Enumerable when contract.ElementType is { } element:
                return depth >= Depth ? new JsonArray() : new JsonArray(Value(element, path + "[]", property, depth + 1));
            case JsonTypeInfoKind.Object:
                var filled = new JsonObject();
                foreach (var member in contract.Properties.Where(p => depth < Depth && (p.Set is not null || p.AssociatedParameter is not null)))
                {
                    filled[member.Name] = Value(member.PropertyType, $"{path}.{member.Name}", member, depth + 1);
                }

                return filled;
            default:
                return new JsonObject();
        }
    }

    // What rules about texts and numbers mostly ask for.
    private static string? Text(Type? type, string name, params ICustomAttributeProvider?[] providers)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        T? Of<T>() where T : Attribute => providers.SelectMany(p => p?.GetCustomAttributes(typeof(T), inherit: true) ?? []).OfType<T>().FirstOrDefault();
        if (type == typeof(string))
        {
            var most = Of<StringLengthAttribute>()?.MaximumLength ?? Of<MaxLengthAttribute>()?.Length ?? int.MaxValue;
            var text = name switch
            {
                "concurrencyStamp" => Stamp,
                "clientId" => null,
                "number" => "W1",
                _ when Sections.TryGetValue(name, out var section) => $"@@{section}@@",
                _ when name.Contains("phone", StringComparison.OrdinalIgnoreCase) => "13800000000",
                _ when name.Contains("email", StringComparison.OrdinalIgnoreCase) => "walker@county.example",
                _ when name.Contains("code", StringComparison.OrdinalIgnoreCase) || name.Contains("userName", StringComparison.OrdinalIgnoreCase) => "walk-1",
                _ when name.Contains("url", StringComparison.OrdinalIgnoreCase) => "https://county.example/",
                _ => "按规定逐项核对并如实填写的说明文字",
            };
            return text?.Length > most && !text.StartsWith("@@", StringComparison.Ordinal) ? text[..most] : text;
        }

        return type switch
        {
            null => null,
            _ when type == typeof(DateOnly) => "2026-06-01",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "2026-06-01T08:00:00Z",
            _ when type == typeof(TimeOnly) => "08:00:00",
            _ when type == typeof(bool) => "true",
            _ when type.IsEnum => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0]),
            _ when name.Equals("year", StringComparison.OrdinalIgnoreCase) => "2026",
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ToString(Of<RangeAttribute>()?.Minimum is { } least && Convert.ToDecimal(least, CultureInfo.InvariantCulture) > 1 ? least : 1, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouteParameter();
}
