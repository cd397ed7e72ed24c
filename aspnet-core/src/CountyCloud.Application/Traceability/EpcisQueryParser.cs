using System.Globalization;
using System.Text;
using System.Text.Json;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>Reads the parameters of a SimpleEventQuery (EPCIS 2.0 §8.2.7.1). One that is not known is refused, as the standard says.</summary>
internal static class EpcisQueryParser
{
    private const int MaxPerPage = 1000;
    private static readonly TraceEpcRole[] Objects = [TraceEpcRole.Epc, TraceEpcRole.Child];
    private static readonly TraceEpcRole[] Every = [TraceEpcRole.Epc, TraceEpcRole.Child, TraceEpcRole.Parent, TraceEpcRole.Input, TraceEpcRole.Output];

    /// <summary>Reads.</summary>
    /// <exception cref="EpcisException">A parameter is unknown or its value cannot be read.</exception>
    public static EpcisQuery Parse(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters)
    {
        var query = new EpcisQuery();
        var matches = new List<EpcisMatch>();
        var conditions = new List<Func<EpcisEvent, bool>>();
        foreach (var (name, given) in parameters)
        {
            IReadOnlyList<string> values = [.. given.SelectMany(v => v.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            if (values.Count == 0)
            {
                throw Bad(name, "A value is missing.");
            }

            query = name switch
            {
                "eventType" => query with { Types = [.. values.Select(v => Enum.TryParse<EpcisEventType>(v, out var type) && !char.IsAsciiDigit(v[0]) ? type : throw Bad(name, "Unknown type of event."))] },
                "GE_eventTime" => query with { EventFrom = Time(name, values) },
                "LT_eventTime" => query with { EventBefore = Time(name, values) },
                "GE_recordTime" => query with { RecordFrom = Time(name, values) },
                "LT_recordTime" => query with { RecordBefore = Time(name, values) },
                "EQ_action" => query with { Actions = [.. values.Select(v => v switch { "ADD" => EpcisAction.Add, "OBSERVE" => EpcisAction.Observe, "DELETE" => EpcisAction.Delete, _ => throw Bad(name, "ADD, OBSERVE or DELETE.") })] },
                "EQ_bizStep" => query with { BizSteps = [.. values.Select(Cbv.BizSteps.ToWord)] },
                "EQ_disposition" => query with { Dispositions = [.. values.Select(Cbv.Dispositions.ToWord)] },
                "EQ_readPoint" => query with { ReadPoints = Normal(values) },
                "WD_readPoint" => query with { ReadPointsWithin = Normal(values) },
                "EQ_bizLocation" => query with { BizLocations = Normal(values) },
                "WD_bizLocation" => query with { BizLocationsWithin = Normal(values) },
                "EQ_eventID" => query with { EventIds = values },
                "EXISTS_errorDeclaration" => query with { IsErrorDeclaration = !string.Equals(values[0], "false", StringComparison.OrdinalIgnoreCase) },
                "orderBy" => query with { ByEventTime = values[0] switch { "eventTime" => true, "recordTime" => false, _ => throw Bad(name, "eventTime or recordTime.") } },
                "orderDirection" => query with { Descending = values[0] switch { "ASC" => false, "DESC" => true, _ => throw Bad(name, "ASC or DESC.") } },
                "eventCountLimit" => query with { Limit = Number(name, values, int.MaxValue) },
                "maxEventCount" => query with { Maximum = Number(name, values, int.MaxValue) },
                "perPage" => query with { PerPage = Math.Min(Number(name, values, int.MaxValue), MaxPerPage) },
                "nextPageToken" => query with { After = Place(values[0]) },
                _ => Other(name, values, matches, conditions) ? query : throw Bad(name, "No parameter of SimpleEventQuery."),
            };
        }

        return query.Limit is not null && query.Maximum is not null
            ? throw Bad("maxEventCount", "eventCountLimit and maxEventCount exclude each other.")
            : query with { Matches = matches, Conditions = conditions };
    }

    /// <summary>The token of a place.</summary>
    public static string Token(EpcisPlace place) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Ticks}.{place.Sequence}.{place.Given}"))).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static EpcisPlace Place(string token)
    {
        try
        {
            var text = token.Replace('-', '+').Replace('_', '/');
            var parts = Encoding.ASCII.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))).Split('.');
            var place = new EpcisPlace(long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
            return place.Ticks >= DateTime.MinValue.Ticks && place.Ticks <= DateTime.MaxValue.Ticks ? place : throw Bad("nextPageToken", "No token of this server.");
        }
        catch (Exception error) when (error is FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw Bad("nextPageToken", "No token of this server.");
        }
    }

    private static bool Other(string name, IReadOnlyList<string> values, List<EpcisMatch> matches, List<Func<EpcisEvent, bool>> conditions)
    {
        switch (name)
        {
            case "MATCH_epc":
                matches.Add(Match(values, false, Objects));
                return true;
            case "MATCH_parentID":
                matches.Add(Match(values, false, TraceEpcRole.Parent));
                return true;
            case "MATCH_inputEPC":
                matches.Add(Match(values, false, TraceEpcRole.Input));
                return true;
            case "MATCH_outputEPC":
                matches.Add(Match(values, false, TraceEpcRole.Output));
                return true;
            case "MATCH_anyEPC":
                matches.Add(Match(values, false, Every));
                return true;
            case "MATCH_epcClass":
                matches.Add(Match(values, true, Objects));
                return true;
            case "MATCH_inputEPCClass":
                matches.Add(Match(values, true, TraceEpcRole.Input));
                return true;
            case "MATCH_outputEPCClass":
                matches.Add(Match(values, true, TraceEpcRole.Output));
                return true;
            case "MATCH_anyEPCClass":
                matches.Add(Match(values, true, Every));
                return true;
            case "EQ_transformationID":
                conditions.Add(e => e.TransformationId is { } id && Normal(values).Contains(EpcisIdentifiers.Normalise(id)));
                return true;
            case "EQ_persistentDisposition_set":
                conditions.Add(e => e.PersistentDisposition?.Set.Any(s => values.Contains(s)) == true);
                return true;
            case "EQ_persistentDisposition_unset":
                conditions.Add(e => e.PersistentDisposition?.Unset.Any(s => values.Contains(s)) == true);
                return true;
            case "GE_errorDeclaration_Time" or "GE_errorDeclarationTime":
                var from = Time(name, values);
                conditions.Add(e => e.ErrorDeclaration?.DeclarationTime.UtcDateTime >= from);
                return true;
            case "LT_errorDeclaration_Time" or "LT_errorDeclarationTime":
                var before = Time(name, values);
                conditions.Add(e => e.ErrorDeclaration?.DeclarationTime.UtcDateTime < before);
                return true;
            case "EQ_errorReason":
                conditions.Add(e => e.ErrorDeclaration?.Reason is { } reason && values.Select(Cbv.ErrorReasons.ToWord).Contains(reason));
                return true;
            case "EQ_correctiveEventID":
                conditions.Add(e => e.ErrorDeclaration?.CorrectiveEventIds.Any(values.Contains) == true);
                return true;
        }

        if (Compared(name, "quantity", values) is { } quantity)
        {
            conditions.Add(e => e.QuantityList.Concat(e.ChildQuantityList).Concat(e.InputQuantityList).Concat(e.OutputQuantityList).Any(q => q.Quantity is { } amount && quantity(amount)));
            return true;
        }

        return Listed(name, values, conditions) || Sensed(name, values, conditions) || Extended(name, values, conditions);
    }

    private static bool Listed(string name, IReadOnlyList<string> values, List<Func<EpcisEvent, bool>> conditions)
    {
        foreach (var (start, words, list) in new (string, CbvWords, Func<EpcisEvent, IReadOnlyList<EpcisTyped>>)[]
        {
            ("EQ_bizTransaction_", Cbv.BizTransactionTypes, e => e.BizTransactionList),
            ("EQ_source_", Cbv.SourceDestinationTypes, e => e.SourceList),
            ("EQ_destination_", Cbv.SourceDestinationTypes, e => e.DestinationList),
        })
        {
            if (name.StartsWith(start, StringComparison.Ordinal) && name.Length > start.Length)
            {
                var type = words.ToWord(name[start.Length..]);
                var ids = Normal(values);
                conditions.Add(e => list(e).Any(t => t.Type == type && ids.Contains(EpcisIdentifiers.Normalise(t.Id))));
                return true;
            }
        }

        return false;
    }

    // Readings: EQ_type, EQ_deviceID, GE_value … as in §8.2.7.1, table of sensor parameters.
    private static bool Sensed(string name, IReadOnlyList<string> values, List<Func<EpcisEvent, bool>> conditions)
    {
        static IEnumerable<EpcisSensorReport> Reports(EpcisEvent e) => e.SensorElementList.SelectMany(s => s.Reports);
        switch (name)
        {
            case "EXISTS_sensorElementList":
                var wanted = !string.Equals(values[0], "false", StringComparison.OrdinalIgnoreCase);
                conditions.Add(e => e.SensorElementList.Count > 0 == wanted);
                return true;
            case "EQ_type":
                conditions.Add(e => Reports(e).Any(r => r.Type is { } type && values.Select(Cbv.MeasurementTypes.ToWord).Contains(type)));
                return true;
            case "EQ_uom":
                conditions.Add(e => Reports(e).Any(r => r.Uom is { } uom && values.Contains(uom)));
                return true;
            case "EQ_deviceID":
                var devices = Normal(values);
                conditions.Add(e => Reports(e).Select(r => r.Others).Concat(e.SensorElementList.Select(s => s.Metadata)).Any(m => m.TryGetValue("deviceID", out var id) && devices.Contains(EpcisIdentifiers.Normalise(id.GetString()!))));
                return true;
        }

        foreach (var (field, value) in new (string, Func<EpcisSensorReport, decimal?>)[] { ("value", r => r.Value), ("minValue", r => r.MinValue), ("maxValue", r => r.MaxValue), ("meanValue", r => r.MeanValue) })
        {
            if (Compared(name, field, values) is { } compare)
            {
                conditions.Add(e => Reports(e).Any(r => value(r) is { } number && compare(number)));
                return true;
            }
        }

        return false;
    }

    // ilmd and members of other vocabularies at the top of an event, named with the prefix that the sender used.
    private static bool Extended(string name, IReadOnlyList<string> values, List<Func<EpcisEvent, bool>> conditions)
    {
        foreach (var (part, members) in new (string, Func<EpcisEvent, IReadOnlyDictionary<string, JsonElement>>)[] { ("ILMD_", e => e.Ilmd), (string.Empty, e => e.Extensions) })
        {
            if (After(name, "EXISTS_" + part) is { } present && present.Contains(':', StringComparison.Ordinal))
            {
                conditions.Add(e => members(e).ContainsKey(present));
                return true;
            }

            if (After(name, "EQ_" + part) is { } field && field.Contains(':', StringComparison.Ordinal))
            {
                conditions.Add(e => members(e).TryGetValue(field, out var value) && values.Contains(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()));
                return true;
            }
        }

        return false;
    }

    private static string? After(string name, string start) => name.StartsWith(start, StringComparison.Ordinal) ? name[start.Length..] : null;

    private static Func<decimal, bool>? Compared(string name, string field, IReadOnlyList<string> values)
    {
        var cut = name.IndexOf('_', StringComparison.Ordinal);
        if (cut < 0 || name[(cut + 1)..] != field || name[..cut] is not ("EQ" or "GT" or "GE" or "LT" or "LE") || !decimal.TryParse(values[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
        {
            return null;
        }

        return name[..cut] switch { "EQ" => v => v == bound, "GT" => v => v > bound, "GE" => v => v >= bound, "LT" => v => v < bound, _ => v => v <= bound };
    }

    private static EpcisMatch Match(IReadOnlyList<string> values, bool isClass, params TraceEpcRole[] roles)
    {
        // urn:epc:idpat:sgtin:4012345.098765.* asked of instances means every item of the product.
        var patterns = isClass ? [] : values.Where(v => v.StartsWith("urn:epc:idpat:", StringComparison.Ordinal)).ToList();
        return new(roles, isClass, Normal([.. values.Except(patterns)]), [.. patterns.Select(p => EpcisIdentifiers.Normalise(p) + (p.Contains(":sgtin:", StringComparison.Ordinal) ? "/21/" : string.Empty))]);
    }

    private static IReadOnlyList<string> Normal(IReadOnlyList<string> values) => [.. values.Select(EpcisIdentifiers.Normalise)];

    private static int Number(string name, IReadOnlyList<string> values, int most) =>
        int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : throw Bad(name, "A positive whole number.");

    private static DateTime Time(string name, IReadOnlyList<string> values) =>
        DateTimeOffset.TryParse(values[0].Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && values[0].Contains('T', StringComparison.Ordinal) ? time.UtcDateTime : throw Bad(name, "A time such as 2026-05-01T08:00:00+08:00.");

    private static EpcisException Bad(string name, string why) => new(EpcisErrors.QueryParameter, why, name);
}
