using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// Reads one event and checks it: what its type must and may have (EPCIS 2.0 §7.4), the words of CBV, and what contradicts itself. The first
/// thing that is wrong is told with its JSON pointer.
/// </summary>
/// <param name="context">What the document's <c>@context</c> declares.</param>
/// <param name="now">The present.</param>
internal sealed partial class EpcisEventReader(EpcisContext context, DateTimeOffset now)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);
    private static readonly string[] Common = ["@context", "type", "eventTime", "recordTime", "eventTimeZoneOffset", "eventID", "certificationInfo", "errorDeclaration", "bizStep", "disposition", "persistentDisposition", "readPoint", "bizLocation", "bizTransactionList", "sourceList", "destinationList", "sensorElementList"];
    private static readonly FrozenDictionary<EpcisEventType, FrozenSet<string>> Members = new Dictionary<EpcisEventType, FrozenSet<string>>
    {
        [EpcisEventType.ObjectEvent] = Names("action", "epcList", "quantityList", "ilmd"),
        [EpcisEventType.AggregationEvent] = Names("action", "parentID", "childEPCs", "childQuantityList"),
        [EpcisEventType.AssociationEvent] = Names("action", "parentID", "childEPCs", "childQuantityList"),
        [EpcisEventType.TransactionEvent] = Names("action", "parentID", "epcList", "quantityList"),
        [EpcisEventType.TransformationEvent] = Names("inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "transformationID", "ilmd"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> MetadataMembers = FrozenSet.ToFrozenSet(["time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"]);
    private static readonly FrozenSet<string> ReportUris = FrozenSet.ToFrozenSet(["deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules", "microorganism", "chemicalSubstance", "coordinateReferenceSystem", "uriValue"]);
    private static readonly FrozenSet<string> ReportNumbers = FrozenSet.ToFrozenSet(["value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue"]);

    private readonly List<string> warnings = [];

    /// <summary>What the document and the event declare together.</summary>
    public EpcisContext Context { get; private set; } = context;

    /// <summary>What is allowed but looks wrong.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Reads.</summary>
    /// <exception cref="EpcisException">Something is not as the standard wants it.</exception>
    public EpcisEvent Read(JsonElement e, string at)
    {
        if (e.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(at, "An event is an object.");
        }

        if (e.TryGetProperty("@context", out var said))
        {
            Context = Context.With(EpcisContext.Read(said, EpcisJson.At(at, "@context")));
        }

        var type = ReadType(e, at);
        var allowed = Members[type];
        var extensions = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in e.EnumerateObject())
        {
            if (member.Name.Contains(':', StringComparison.Ordinal))
            {
                Extension(member, at);
                extensions[member.Name] = member.Value.Clone();
            }
            else if (!allowed.Contains(member.Name))
            {
                throw EpcisException.Invalid(EpcisJson.At(at, member.Name), $"{member.Name} is no member of {type}.");
            }
        }

        var time = Time(Need(e, "eventTime", at), $"{at}/eventTime");
        if (now < DateTimeOffset.MaxValue - ClockTolerance && time > now + ClockTolerance)
        {
            throw EpcisException.Invalid($"{at}/eventTime", "eventTime lies in the future.");
        }

        if (e.TryGetProperty("recordTime", out var recorded))
        {
            Time(recorded, $"{at}/recordTime");
        }

        var result = new EpcisEvent
        {
            Type = type,
            EventId = e.TryGetProperty("eventID", out var id) ? UriOf(id, $"{at}/eventID") : null,
            EventTime = time,
            EventTimeZoneOffset = ReadOffset(e, at, time),
            Action = type == EpcisEventType.TransformationEvent ? null : ReadAction(e, at),
            BizStep = Word(e, "bizStep", at, Cbv.BizSteps),
            Disposition = Word(e, "disposition", at, Cbv.Dispositions),
            PersistentDisposition = ReadPersistent(e, at),
            ReadPoint = ReadPlace(e, "readPoint", at),
            BizLocation = ReadPlace(e, "bizLocation", at),
            EpcList = ReadEpcs(e, "epcList", at),
            QuantityList = ReadQuantities(e, "quantityList", at),
            ParentId = e.TryGetProperty("parentID", out var parent) ? Instance(parent, $"{at}/parentID") : null,
            ChildEpcs = ReadEpcs(e, "childEPCs", at),
            ChildQuantityList = ReadQuantities(e, "childQuantityList", at),
            InputEpcList = ReadEpcs(e, "inputEPCList", at),
            InputQuantityList = ReadQuantities(e, "inputQuantityList", at),
            OutputEpcList = ReadEpcs(e, "outputEPCList", at),
            OutputQuantityList = ReadQuantities(e, "outputQuantityList", at),
            TransformationId = e.TryGetProperty("transformationID", out var transformation) ? UriOf(transformation, $"{at}/transformationID") : null,
            BizTransactionList = ReadTyped(e, "bizTransactionList", "bizTransaction", at, Cbv.BizTransactionTypes, typeRequired: false),
            SourceList = ReadTyped(e, "sourceList", "source", at, Cbv.SourceDestinationTypes, typeRequired: true),
            DestinationList = ReadTyped(e, "destinationList", "destination", at, Cbv.SourceDestinationTypes, typeRequired: true),
            SensorElementList = ReadSensors(e, at),
            Ilmd = ReadIlmd(e, at),
            CertificationInfo = ReadCertifications(e, at),
            ErrorDeclaration = ReadError(e, at),
            Extensions = extensions,
        };
        CheckShape(result, e, at);
        CheckSense(result, at);
        return result;
    }

    /// <summary>A point in time with its offset from UTC (ISO 8601 as in XML Schema).</summary>
    internal static DateTimeOffset Time(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String && Timestamp().IsMatch(value.GetString()!) && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : throw EpcisException.Invalid(at, "A time is written with date, time and offset, such as 2026-05-01T08:00:00+08:00.");

    private static FrozenSet<string> Names(params string[] own) => own.Concat(Common).ToFrozenSet(StringComparer.Ordinal);

    private static JsonElement Need(JsonElement e, string name, string at) =>
        e.TryGetProperty(name, out var value) ? value : throw EpcisException.Invalid(EpcisJson.At(at, name), $"{name} is missing.");

    private static EpcisEventType ReadType(JsonElement e, string at)
    {
        var type = Need(e, "type", at);
        if (type.ValueKind == JsonValueKind.String && Enum.TryParse<EpcisEventType>(type.GetString(), out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(type.GetString()![0]))
        {
            return known;
        }

        throw type.ValueKind == JsonValueKind.String && EpcisIdentifiers.IsUri(type.GetString()!)
            ? new EpcisException(EpcisErrors.Implementation, "Events of types of one's own are not taken.", $"{at}/type")
            : EpcisException.Invalid($"{at}/type", "type is ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent or AssociationEvent.");
    }

    private static string TextOf(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw EpcisException.Invalid(at, "A text is wanted.");

    private static string UriOf(JsonElement value, string at)
    {
        var text = TextOf(value, at);
        return EpcisIdentifiers.IsUri(text) ? text : throw EpcisException.Invalid(at, "A URI is wanted.");
    }

    private static string Instance(JsonElement value, string at)
    {
        var uri = UriOf(value, at);
        if (uri.StartsWith("urn:epc:class:", StringComparison.Ordinal) || uri.StartsWith("urn:epc:idpat:", StringComparison.Ordinal))
        {
            throw EpcisException.Invalid(at, "A class stands where one thing is wanted; classes go into a quantity list.");
        }

        return EpcisIdentifiers.IsWellFormed(uri) ? uri : throw EpcisException.Invalid(at, "Not an EPC as the EPC Tag Data Standard writes it.");
    }

    private static decimal Number(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw EpcisException.Invalid(at, "A number is wanted.");

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw EpcisException.Invalid(at, "An array is wanted.");

    private static string? Word(JsonElement e, string name, string at, CbvWords words) =>
        e.TryGetProperty(name, out var value) ? Word(value, EpcisJson.At(at, name), words) : null;

    private static string Word(JsonElement value, string at, CbvWords words)
    {
        var text = TextOf(value, at);
        return words.IsAllowed(text) ? words.ToWord(text) : throw EpcisException.Invalid(at, "Neither a standard word of CBV 2.0 nor a URI of one's own.");
    }

    private static EpcisAction ReadAction(JsonElement e, string at) => TextOf(Need(e, "action", at), $"{at}/action") switch
    {
        "ADD" => EpcisAction.Add,
        "OBSERVE" => EpcisAction.Observe,
        "DELETE" => EpcisAction.Delete,
        _ => throw EpcisException.Invalid($"{at}/action", "action is ADD, OBSERVE or DELETE."),
    };

    private static List<string> ReadEpcs(JsonElement e, string name, string at)
    {
        var list = new List<string>();
        if (!e.TryGetProperty(name, out var value))
        {
            return list;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(value, $"{at}/{name}"))
        {
            var pointer = $"{at}/{name}/{list.Count}";
            var epc = Instance(item, pointer);
            if (!seen.Add(EpcisIdentifiers.Normalise(epc)))
            {
                throw EpcisException.Invalid(pointer, "The same thing stands twice in the list.");
            }

            list.Add(epc);
        }

        return list;
    }

    private static List<EpcisQuantity> ReadQuantities(JsonElement e, string name, string at)
    {
        var list = new List<EpcisQuantity>();
        if (!e.TryGetProperty(name, out var value))
        {
            return list;
        }

        foreach (var item in Items(value, $"{at}/{name}"))
        {
            var pointer = $"{at}/{name}/{list.Count}";
            Only(item, pointer, "epcClass", "quantity", "uom");
            var epcClass = UriOf(Need(item, "epcClass", pointer), $"{pointer}/epcClass");
            if (epcClass.StartsWith("urn:epc:id:", StringComparison.Ordinal) || !EpcisIdentifiers.IsWellFormed(epcClass))
            {
                throw EpcisException.Invalid($"{pointer}/epcClass", "Not a class as the EPC Tag Data Standard writes it.");
            }

            decimal? quantity = item.TryGetProperty("quantity", out var q) ? Number(q, $"{pointer}/quantity") : null;
            if (quantity < 0)
            {
                throw EpcisException.Invalid($"{pointer}/quantity", "A quantity is not negative.");
            }

            string? uom = item.TryGetProperty("uom", out var u) ? TextOf(u, $"{pointer}/uom") : null;
            if (uom is not null && (quantity is null || !Unit().IsMatch(uom)))
            {
                throw EpcisException.Invalid($"{pointer}/uom", quantity is null ? "A unit without a quantity." : "A unit is a code of UN/ECE Recommendation 20, such as KGM.");
            }

            // A count of pieces is whole (EPCIS 2.0 §7.3.3.3).
            if (uom is null && quantity is { } pieces && pieces != decimal.Truncate(pieces))
            {
                throw EpcisException.Invalid($"{pointer}/quantity", "Pieces are counted whole; give the unit if it is measured.");
            }

            list.Add(new(epcClass, quantity, uom));
        }

        return list;
    }

    private static void Only(JsonElement item, string at, params ReadOnlySpan<string> names)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(at, "An object is wanted.");
        }

        foreach (var member in item.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                throw EpcisException.Invalid(EpcisJson.At(at, member.Name), $"{member.Name} does not belong here.");
            }
        }
    }

    private static List<EpcisTyped> ReadTyped(JsonElement e, string listName, string name, string at, CbvWords words, bool typeRequired)
    {
        var list = new List<EpcisTyped>();
        if (!e.TryGetProperty(listName, out var value))
        {
            return list;
        }

        foreach (var item in Items(value, $"{at}/{listName}"))
        {
            var pointer = $"{at}/{listName}/{list.Count}";
            Only(item, pointer, "type", name);
            var type = item.TryGetProperty("type", out var t) ? Word(t, $"{pointer}/type", words) : typeRequired ? throw EpcisException.Invalid($"{pointer}/type", "type is missing.") : null;
            var uri = UriOf(Need(item, name, pointer), $"{pointer}/{name}");
            list.Add(EpcisIdentifiers.IsWellFormed(uri) ? new(type, uri) : throw EpcisException.Invalid($"{pointer}/{name}", "Not an EPC as the EPC Tag Data Standard writes it."));
        }

        return list;
    }

    private static EpcisPersistentDisposition? ReadPersistent(JsonElement e, string at)
    {
        if (!e.TryGetProperty("persistentDisposition", out var value))
        {
            return null;
        }

        var pointer = $"{at}/persistentDisposition";
        Only(value, pointer, "set", "unset");
        var set = Words(value, "set", pointer);
        var unset = Words(value, "unset", pointer);
        return set.Count + unset.Count == 0 ? throw EpcisException.Invalid(pointer, "Neither set nor unset.")
            : set.Intersect(unset).Any() ? throw EpcisException.Invalid(pointer, "The same state is set and unset.")
            : new(set, unset);
    }

    private static List<string> Words(JsonElement parent, string name, string at)
    {
        var list = new List<string>();
        if (parent.TryGetProperty(name, out var value))
        {
            foreach (var item in Items(value, $"{at}/{name}"))
            {
                var pointer = $"{at}/{name}/{list.Count}";
                var word = Word(item, pointer, Cbv.Dispositions);
                list.Add(list.Contains(word) ? throw EpcisException.Invalid(pointer, "The same state stands twice.") : word);
            }

            if (list.Count == 0)
            {
                throw EpcisException.Invalid($"{at}/{name}", "The list is empty.");
            }
        }

        return list;
    }

    private static List<string> ReadCertifications(JsonElement e, string at)
    {
        var list = new List<string>();
        if (e.TryGetProperty("certificationInfo", out var value))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                list.Add(UriOf(value, $"{at}/certificationInfo"));
                return list;
            }

            foreach (var item in Items(value, $"{at}/certificationInfo"))
            {
                list.Add(UriOf(item, $"{at}/certificationInfo/{list.Count}"));
            }
        }

        return list;
    }

    private static void CheckShape(EpcisEvent e, JsonElement json, string at)
    {
        var readings = e.SensorElementList.Count > 0;
        switch (e.Type)
        {
            case EpcisEventType.ObjectEvent:
                if (!json.TryGetProperty("epcList", out _) && e.QuantityList.Count == 0 && !(readings && e.ReadPoint is not null))
                {
                    throw EpcisException.Invalid($"{at}/epcList", "An ObjectEvent has epcList or quantityList, or sensor readings with a readPoint.");
                }

                if (json.TryGetProperty("ilmd", out _) && e.Action != EpcisAction.Add)
                {
                    throw EpcisException.Invalid($"{at}/ilmd", "ilmd is given when things come into being: action ADD.");
                }

                break;
            case EpcisEventType.AggregationEvent or EpcisEventType.AssociationEvent:
                if (e.ParentId is null && (e.Type == EpcisEventType.AssociationEvent || e.Action != EpcisAction.Observe))
                {
                    throw EpcisException.Invalid($"{at}/parentID", "parentID is missing.");
                }

                if (e.ChildEpcs.Count + e.ChildQuantityList.Count == 0 && e.Action != EpcisAction.Delete)
                {
                    throw EpcisException.Invalid($"{at}/childEPCs", "childEPCs or childQuantityList is missing; only DELETE may leave out both.");
                }

                break;
            case EpcisEventType.TransactionEvent:
                if (e.BizTransactionList.Count == 0)
                {
                    throw EpcisException.Invalid($"{at}/bizTransactionList", "A TransactionEvent names at least one business transaction.");
                }

                if (!json.TryGetProperty("epcList", out _) && e.QuantityList.Count == 0 && e.ParentId is null && e.Action != EpcisAction.Delete)
                {
                    throw EpcisException.Invalid($"{at}/epcList", "epcList or quantityList is missing; only DELETE may leave out both.");
                }

                break;
            default:
                var inputs = e.InputEpcList.Count + e.InputQuantityList.Count > 0;
                var outputs = e.OutputEpcList.Count + e.OutputQuantityList.Count > 0;
                if (!(inputs && outputs) && !(e.TransformationId is not null && (inputs || outputs)))
                {
                    throw EpcisException.Invalid(inputs ? $"{at}/outputEPCList" : $"{at}/inputEPCList", "A TransformationEvent has inputs and outputs; with a transformationID either is enough.");
                }

                break;
        }
    }

    private static string Same(string uri) => EpcisIdentifiers.Normalise(uri);

    private void CheckSense(EpcisEvent e, string at)
    {
        if (e.ParentId is { } parent)
        {
            var whole = Same(parent);
            var (name, parts) = e.Type == EpcisEventType.TransactionEvent ? ("epcList", e.EpcList) : ("childEPCs", e.ChildEpcs);
            for (var i = 0; i < parts.Count; i++)
            {
                if (Same(parts[i]) == whole)
                {
                    throw EpcisException.Invalid($"{at}/{name}/{i}", "A thing cannot be packed into itself.");
                }
            }

            if (e.ChildQuantityList.Select((q, i) => (q, i)).FirstOrDefault(x => Same(x.q.EpcClass) == whole) is { q: not null } self)
            {
                throw EpcisException.Invalid($"{at}/childQuantityList/{self.i}/epcClass", "A thing cannot be packed into itself.");
            }
        }

        foreach (var (epc, index) in e.OutputEpcList.Select((x, i) => (x, i)))
        {
            if (e.InputEpcList.Any(i => Same(i) == Same(epc)))
            {
                throw EpcisException.Invalid($"{at}/outputEPCList/{index}", "What was used up cannot come out as the same thing.");
            }
        }

        if (e.ErrorDeclaration is null && e.BizStep is { } step && e.Disposition is { } disposition && Cbv.Suggested.TryGetValue(step, out var suggested)
            && Cbv.Dispositions.Contains(disposition) && !suggested.Contains(disposition))
        {
            warnings.Add($"{at}/disposition: {disposition} is not among the dispositions that CBV 2.0 suggests for {step}.");
        }

        // The ratified text has it in two types of events only, for in the others nobody can tell whose state changes. The schema of 2.0.0 let it
        // through everywhere and GS1's own examples still have it, so it is kept as it came, and never written here.
        if (e.PersistentDisposition is not null && e.Type is not (EpcisEventType.ObjectEvent or EpcisEventType.TransformationEvent))
        {
            warnings.Add($"{at}/persistentDisposition: means nothing in {e.Type} (EPCIS 2.0 §7.3.6.2.2).");
        }
    }

    private string ReadOffset(JsonElement e, string at, DateTimeOffset time)
    {
        var text = TextOf(Need(e, "eventTimeZoneOffset", at), $"{at}/eventTimeZoneOffset");
        if (!Offset().IsMatch(text))
        {
            throw EpcisException.Invalid($"{at}/eventTimeZoneOffset", "eventTimeZoneOffset is written +hh:mm or -hh:mm, up to 14:00.");
        }

        // UTC says nothing of the place; any other offset that is not the place's own is likely a mistake of the clock.
        var offset = TimeSpan.ParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1);
        if (time.Offset != TimeSpan.Zero && time.Offset != offset)
        {
            warnings.Add($"{at}/eventTimeZoneOffset: eventTime has another offset than {text}.");
        }

        return text;
    }

    private void Extension(JsonProperty member, string at)
    {
        if (!Context.Knows(member.Name))
        {
            throw EpcisException.Invalid(EpcisJson.At(at, member.Name), $"The prefix of {member.Name} is not declared in @context.");
        }
    }

    private string? ReadPlace(JsonElement e, string name, string at)
    {
        if (!e.TryGetProperty(name, out var value))
        {
            return null;
        }

        var pointer = $"{at}/{name}";
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(pointer, $"{name} is an object with an id.");
        }

        foreach (var member in value.EnumerateObject().Where(m => m.Name != "id"))
        {
            if (!member.Name.Contains(':', StringComparison.Ordinal))
            {
                throw EpcisException.Invalid(EpcisJson.At(pointer, member.Name), $"{member.Name} does not belong here.");
            }

            Extension(member, pointer);
        }

        var uri = UriOf(Need(value, "id", pointer), $"{pointer}/id");
        return EpcisIdentifiers.IsWellFormed(uri) ? uri : throw EpcisException.Invalid($"{pointer}/id", "Not an EPC as the EPC Tag Data Standard writes it.");
    }

    private Dictionary<string, JsonElement> ReadIlmd(JsonElement e, string at)
    {
        var ilmd = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!e.TryGetProperty("ilmd", out var value))
        {
            return ilmd;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid($"{at}/ilmd", "ilmd is an object.");
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!member.Name.Contains(':', StringComparison.Ordinal))
            {
                throw EpcisException.Invalid(EpcisJson.At($"{at}/ilmd", member.Name), "A member of ilmd has a prefix, such as cbvmda:lotNumber.");
            }

            Extension(member, $"{at}/ilmd");
            ilmd[member.Name] = member.Value.Clone();
        }

        return ilmd;
    }

    private EpcisErrorDeclaration? ReadError(JsonElement e, string at)
    {
        if (!e.TryGetProperty("errorDeclaration", out var value))
        {
            return null;
        }

        var pointer = $"{at}/errorDeclaration";
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(pointer, "errorDeclaration is an object.");
        }

        foreach (var member in value.EnumerateObject().Where(m => m.Name is not ("declarationTime" or "reason" or "correctiveEventIDs")))
        {
            if (!member.Name.Contains(':', StringComparison.Ordinal))
            {
                throw EpcisException.Invalid(EpcisJson.At(pointer, member.Name), $"{member.Name} does not belong here.");
            }

            Extension(member, pointer);
        }

        var time = Time(Need(value, "declarationTime", pointer), $"{pointer}/declarationTime");
        var ids = new List<string>();
        if (value.TryGetProperty("correctiveEventIDs", out var corrective))
        {
            foreach (var item in Items(corrective, $"{pointer}/correctiveEventIDs"))
            {
                ids.Add(UriOf(item, $"{pointer}/correctiveEventIDs/{ids.Count}"));
            }
        }

        return new(time, Word(value, "reason", pointer, Cbv.ErrorReasons), ids);
    }

    private List<EpcisSensorElement> ReadSensors(JsonElement e, string at)
    {
        var list = new List<EpcisSensorElement>();
        if (!e.TryGetProperty("sensorElementList", out var value))
        {
            return list;
        }

        foreach (var item in Items(value, $"{at}/sensorElementList"))
        {
            var pointer = $"{at}/sensorElementList/{list.Count}";
            if (item.ValueKind != JsonValueKind.Object)
            {
                throw EpcisException.Invalid(pointer, "An object is wanted.");
            }

            foreach (var member in item.EnumerateObject().Where(m => m.Name is not ("sensorMetadata" or "sensorReport")))
            {
                if (!member.Name.Contains(':', StringComparison.Ordinal))
                {
                    throw EpcisException.Invalid(EpcisJson.At(pointer, member.Name), $"{member.Name} does not belong here.");
                }

                Extension(member, pointer);
            }

            var reports = new List<EpcisSensorReport>();
            foreach (var report in Items(Need(item, "sensorReport", pointer), $"{pointer}/sensorReport"))
            {
                reports.Add(ReadReport(report, $"{pointer}/sensorReport/{reports.Count}"));
            }

            if (reports.Count == 0)
            {
                throw EpcisException.Invalid($"{pointer}/sensorReport", "sensorReport is empty.");
            }

            list.Add(new(ReadMetadata(item, pointer), reports));
        }

        return list;
    }

    private Dictionary<string, JsonElement> ReadMetadata(JsonElement element, string at)
    {
        var metadata = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!element.TryGetProperty("sensorMetadata", out var value))
        {
            return metadata;
        }

        var pointer = $"{at}/sensorMetadata";
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(pointer, "sensorMetadata is an object.");
        }

        foreach (var member in value.EnumerateObject())
        {
            var place = EpcisJson.At(pointer, member.Name);
            if (member.Name.Contains(':', StringComparison.Ordinal))
            {
                Extension(member, pointer);
            }
            else if (!MetadataMembers.Contains(member.Name))
            {
                throw EpcisException.Invalid(place, $"{member.Name} is no member of sensorMetadata.");
            }
            else if (member.Name.EndsWith("ime", StringComparison.Ordinal))
            {
                Time(member.Value, place);
            }
            else
            {
                UriOf(member.Value, place);
            }

            metadata[member.Name] = member.Value.Clone();
        }

        if (metadata.TryGetValue("startTime", out var start) && metadata.TryGetValue("endTime", out var end) && Time(start, pointer) > Time(end, pointer))
        {
            throw EpcisException.Invalid($"{pointer}/endTime", "endTime lies before startTime.");
        }

        return metadata;
    }

    private EpcisSensorReport ReadReport(JsonElement report, string at)
    {
        if (report.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid(at, "An object is wanted.");
        }

        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        string? type = null;
        string? uom = null;
        DateTimeOffset? time = null;
        foreach (var member in report.EnumerateObject())
        {
            var place = EpcisJson.At(at, member.Name);
            if (member.Name.Contains(':', StringComparison.Ordinal))
            {
                Extension(member, at);
                others[member.Name] = member.Value.Clone();
            }
            else if (ReportNumbers.Contains(member.Name))
            {
                numbers[member.Name] = Number(member.Value, place);
                if (member.Name is "sDev" or "percRank" or "percValue")
                {
                    others[member.Name] = member.Value.Clone();
                }
            }
            else if (ReportUris.Contains(member.Name))
            {
                UriOf(member.Value, place);
                others[member.Name] = member.Value.Clone();
            }
            else
            {
                switch (member.Name)
                {
                    case "type":
                        type = Word(member.Value, place, Cbv.MeasurementTypes);
                        break;
                    case "uom":
                        uom = TextOf(member.Value, place);
                        break;
                    case "time":
                        time = Time(member.Value, place);
                        break;
                    case "exception":
                        Word(member.Value, place, Cbv.SensorAlerts);
                        others[member.Name] = member.Value.Clone();
                        break;
                    case "component":
                        Word(member.Value, place, Cbv.Components);
                        others[member.Name] = member.Value.Clone();
                        break;
                    case "stringValue":
                        TextOf(member.Value, place);
                        others[member.Name] = member.Value.Clone();
                        break;
                    case "booleanValue" when member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                        others[member.Name] = member.Value.Clone();
                        break;
                    case "hexBinaryValue" when Hexadecimal().IsMatch(TextOf(member.Value, place)):
                        others[member.Name] = member.Value.Clone();
                        break;
                    case "booleanValue" or "hexBinaryValue":
                        throw EpcisException.Invalid(place, $"The value does not fit {member.Name}.");
                    default:
                        throw EpcisException.Invalid(place, $"{member.Name} is no member of sensorReport.");
                }
            }
        }

        if (type is null)
        {
            throw EpcisException.Invalid($"{at}/type", "type is missing: what was measured.");
        }

        if (numbers.TryGetValue("minValue", out var least) && numbers.TryGetValue("maxValue", out var most) && least > most)
        {
            throw EpcisException.Invalid($"{at}/maxValue", "maxValue is less than minValue.");
        }

        if (numbers.TryGetValue("percRank", out var rank) && rank is < 0 or > 100)
        {
            throw EpcisException.Invalid($"{at}/percRank", "percRank is between 0 and 100.");
        }

        if (numbers.TryGetValue("sDev", out var deviation) && deviation < 0)
        {
            throw EpcisException.Invalid($"{at}/sDev", "sDev is not negative.");
        }

        if (uom is null && numbers.ContainsKey("value") && type is not ("Dimensionless" or "Count") && Cbv.MeasurementTypes.Contains(type))
        {
            warnings.Add($"{at}/uom: a value of {type} without a unit.");
        }

        return new()
        {
            Type = type,
            Value = numbers.TryGetValue("value", out var v) ? v : null,
            MinValue = numbers.TryGetValue("minValue", out var min) ? min : null,
            MaxValue = numbers.TryGetValue("maxValue", out var max) ? max : null,
            MeanValue = numbers.TryGetValue("meanValue", out var mean) ? mean : null,
            Uom = uom,
            Time = time,
            Others = others,
        };
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Timestamp();

    [GeneratedRegex("^[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Offset();

    [GeneratedRegex("^[A-Z0-9]{2,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unit();

    [GeneratedRegex("^[A-Fa-f0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Hexadecimal();
}
