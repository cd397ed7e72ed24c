using System.Globalization;
using System.Text.Json;

namespace CountyCloud.Traceability.Epcis;

/// <summary>Writes an event that a form made, in the order of the standard's own tables.</summary>
internal static class EpcisEventWriter
{
    /// <summary>A time as it is written: its own offset, milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.ToString(time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>Writes.</summary>
    public static void Write(Utf8JsonWriter w, EpcisEvent e, EpcisContext context)
    {
        w.WriteStartObject();
        context.WriteTo(w);
        w.WriteString("type", e.Type.ToString());
        Text(w, "eventID", e.EventId);
        w.WriteString("eventTime", Time(e.EventTime));
        w.WriteString("eventTimeZoneOffset", e.EventTimeZoneOffset);
        List(w, "certificationInfo", e.CertificationInfo);
        if (e.ErrorDeclaration is { } error)
        {
            w.WriteStartObject("errorDeclaration");
            w.WriteString("declarationTime", Time(error.DeclarationTime));
            Text(w, "reason", error.Reason);
            List(w, "correctiveEventIDs", error.CorrectiveEventIds);
            w.WriteEndObject();
        }

        List(w, "epcList", e.EpcList);
        Text(w, "parentID", e.ParentId);
        List(w, "inputEPCList", e.InputEpcList);
        List(w, "childEPCs", e.ChildEpcs);
        Quantities(w, "quantityList", e.QuantityList);
        Quantities(w, "childQuantityList", e.ChildQuantityList);
        Quantities(w, "inputQuantityList", e.InputQuantityList);
        List(w, "outputEPCList", e.OutputEpcList);
        Quantities(w, "outputQuantityList", e.OutputQuantityList);

        // An event about nothing but readings says so by an empty list only when it has no place.
        if (e.Type is EpcisEventType.ObjectEvent && e.EpcList.Count + e.QuantityList.Count == 0 && e.ReadPoint is null)
        {
            w.WriteStartArray("epcList");
            w.WriteEndArray();
        }

        Text(w, "action", e.Action?.ToString().ToUpperInvariant());
        Text(w, "transformationID", e.TransformationId);
        Text(w, "bizStep", e.BizStep);
        Text(w, "disposition", e.Disposition);
        if (e.PersistentDisposition is { } persistent)
        {
            w.WriteStartObject("persistentDisposition");
            List(w, "set", persistent.Set);
            List(w, "unset", persistent.Unset);
            w.WriteEndObject();
        }

        Place(w, "readPoint", e.ReadPoint);
        Place(w, "bizLocation", e.BizLocation);
        Typed(w, "bizTransactionList", "bizTransaction", e.BizTransactionList);
        Typed(w, "sourceList", "source", e.SourceList);
        Typed(w, "destinationList", "destination", e.DestinationList);
        Sensors(w, e.SensorElementList);
        if (e.Ilmd.Count > 0)
        {
            w.WriteStartObject("ilmd");
            Members(w, e.Ilmd);
            w.WriteEndObject();
        }

        Members(w, e.Extensions);
        w.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter w, string name, string? value)
    {
        if (value is not null)
        {
            w.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter w, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            w.WriteStartArray(name);
            foreach (var value in values)
            {
                w.WriteStringValue(value);
            }

            w.WriteEndArray();
        }
    }

    private static void Quantities(Utf8JsonWriter w, string name, IReadOnlyList<EpcisQuantity> values)
    {
        if (values.Count > 0)
        {
            w.WriteStartArray(name);
            foreach (var value in values)
            {
                w.WriteStartObject();
                w.WriteString("epcClass", value.EpcClass);
                Number(w, "quantity", value.Quantity);
                Text(w, "uom", value.Uom);
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }
    }

    // A decimal remembers its zeros (1.500); as a number they say nothing, and the hash must not depend on them.
    private static void Number(Utf8JsonWriter w, string name, decimal? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
    }

    private static void Place(Utf8JsonWriter w, string name, string? id)
    {
        if (id is not null)
        {
            w.WriteStartObject(name);
            w.WriteString("id", id);
            w.WriteEndObject();
        }
    }

    private static void Typed(Utf8JsonWriter w, string listName, string name, IReadOnlyList<EpcisTyped> values)
    {
        if (values.Count > 0)
        {
            w.WriteStartArray(listName);
            foreach (var value in values)
            {
                w.WriteStartObject();
                Text(w, "type", value.Type);
                w.WriteString(name, value.Id);
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }
    }

    private static void Members(Utf8JsonWriter w, IReadOnlyDictionary<string, JsonElement> members)
    {
        foreach (var (name, value) in members)
        {
            w.WritePropertyName(name);
            value.WriteTo(w);
        }
    }

    private static void Sensors(Utf8JsonWriter w, IReadOnlyList<EpcisSensorElement> elements)
    {
        if (elements.Count == 0)
        {
            return;
        }

        w.WriteStartArray("sensorElementList");
        foreach (var element in elements)
        {
            w.WriteStartObject();
            if (element.Metadata.Count > 0)
            {
                w.WriteStartObject("sensorMetadata");
                Members(w, element.Metadata);
                w.WriteEndObject();
            }

            w.WriteStartArray("sensorReport");
            foreach (var report in element.Reports)
            {
                w.WriteStartObject();
                Text(w, "type", report.Type);
                Number(w, "value", report.Value);
                Number(w, "minValue", report.MinValue);
                Number(w, "maxValue", report.MaxValue);
                Number(w, "meanValue", report.MeanValue);
                Text(w, "uom", report.Uom);
                Text(w, "time", report.Time is { } time ? Time(time) : null);
                Members(w, report.Others);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
