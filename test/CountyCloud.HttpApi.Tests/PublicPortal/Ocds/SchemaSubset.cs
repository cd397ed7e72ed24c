using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CountyCloud.HttpApi.Tests.PublicPortal.Ocds;

/// <summary>Checks JSON against the part of JSON Schema draft 4 that the constraints use.</summary>
internal sealed class SchemaSubset(JsonObject root)
{
    /// <summary>The constraints of the Open Contracting Data Standard.</summary>
    public static SchemaSubset Ocds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent;
        }

        return new SchemaSubset(JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "test", "CountyCloud.HttpApi.Tests", "PublicPortal", "Ocds", "ocds-1.1-constraints.json")))!.AsObject());
    }

    /// <summary>Everything that is wrong, with where it is.</summary>
    public IReadOnlyList<string> Check(JsonNode? value, string definition)
    {
        var problems = new List<string>();
        Check(value, root["definitions"]![definition]!.AsObject(), "$", problems);
        return problems;
    }

    private void Check(JsonNode? value, JsonObject schema, string at, List<string> problems)
    {
        if (schema["$ref"] is { } reference)
        {
            schema = root["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]!.AsObject();
        }

        var type = TypeOf(value);
        if (schema["type"] is { } types && !(types is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [types.GetValue<string>()]).Any(t => t == type || (t == "number" && type == "integer")))
        {
            problems.Add($"{at}: {type} is not {types.ToJsonString()}");
            return;
        }

        if (schema["enum"] is JsonArray allowed && allowed.All(a => !JsonNode.DeepEquals(a, value)))
        {
            problems.Add($"{at}: {value?.ToJsonString()} is none of {allowed.ToJsonString()}");
        }

        switch (value)
        {
            case JsonObject o:
                var properties = schema["properties"]?.AsObject() ?? [];
                problems.AddRange((schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Where(r => !o.ContainsKey(r)).Select(r => $"{at}: {r} is missing"));
                foreach (var (name, child) in o)
                {
                    if (properties[name] is JsonObject known)
                    {
                        Check(child, known, $"{at}.{name}", problems);
                    }
                    else if (schema["additionalProperties"]?.GetValue<bool>() == false)
                    {
                        problems.Add($"{at}: {name} is no field of the standard");
                    }
                }

                break;
            case JsonArray a:
                if (a.Count < (schema["minItems"]?.GetValue<int>() ?? 0))
                {
                    problems.Add($"{at}: too few items");
                }

                if (schema["uniqueItems"]?.GetValue<bool>() == true && a.Select(i => i?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() != a.Count)
                {
                    problems.Add($"{at}: items are not unique");
                }

                for (var i = 0; i < a.Count && schema["items"] is JsonObject item; i++)
                {
                    Check(a[i], item, $"{at}[{i}]", problems);
                }

                break;
            case JsonValue v when type == "string":
                var text = v.GetValue<string>();
                var isFormatted = schema["format"]?.GetValue<string>() switch
                {
                    "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
                    "date-time" => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    _ => true,
                };
                if (!isFormatted || text.Length < (schema["minLength"]?.GetValue<int>() ?? 0) || (schema["pattern"] is { } p && !Regex.IsMatch(text, p.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1))))
                {
                    problems.Add($"{at}: '{text}' does not fit {schema.ToJsonString()}");
                }

                break;
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.GetValue<decimal>() % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };
}
