using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>The event map: how each step of life is told in EPCIS 2.0 and CBV 2.0, where they have a word for it (docs/contexts/traceability.md).</summary>
public static class StepToEvent
{
    /// <summary>Input use: CBV 2.0 has no word.</summary>
    public const string Treating = TraceConsts.Vocabulary + "treating";

    /// <summary>Harvest out of a growing lot.</summary>
    public const string Harvesting = TraceConsts.Vocabulary + "harvesting";

    /// <summary>Slaughter.</summary>
    public const string Slaughtering = TraceConsts.Vocabulary + "slaughtering";

    /// <summary>Grading.</summary>
    public const string Grading = TraceConsts.Vocabulary + "grading";

    /// <summary>Sowing.</summary>
    public const string Sowing = TraceConsts.Vocabulary + "sowing";

    /// <summary>Extension by which a form tells its step.</summary>
    public const string StepExtension = "cc:step";

    /// <summary>Extension with the code of the input product.</summary>
    public const string InputProductExtension = "cc:inputProduct";

    /// <summary>Extension with its amount, in words.</summary>
    public const string InputQuantityExtension = "cc:inputQuantity";

    /// <summary>Extension with the days of its withdrawal period.</summary>
    public const string WithdrawalDaysExtension = "cc:withdrawalDays";

    /// <summary>Extension with the number of packages that packing filled or unpacking opened.</summary>
    public const string PackagesExtension = "cc:packages";

    /// <summary>Extension with a note of whoever recorded it.</summary>
    public const string NoteExtension = "cc:note";

    /// <summary>Extension with the id of a photo.</summary>
    public const string PhotoExtension = "cc:photo";

    /// <summary>Extension "true" of readings and pictures of the surroundings, such as the air over a pasture: no cold chain (TRACE-23).</summary>
    public const string SurroundingsExtension = "cc:surroundings";

    /// <summary>Extension with the name of a receiver who has no identifier: a customer or a firm outside of the county. EPCIS itself names parties by identifiers only.</summary>
    public const string ToNameExtension = "cc:toName";

    /// <summary>Extension with the name of a giver who has no identifier.</summary>
    public const string FromNameExtension = "cc:fromName";

    private const int MostPackages = 10_000_000;

    private static readonly Dictionary<TraceStep, StepWords> Map = new()
    {
        [TraceStep.Sowing] = new(EpcisEventType.ObjectEvent, EpcisAction.Add, Sowing, "active"),
        [TraceStep.Birth] = new(EpcisEventType.ObjectEvent, EpcisAction.Add, "commissioning", "active"),
        [TraceStep.InputUse] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, Treating, "in_progress"),
        [TraceStep.Harvest] = new(EpcisEventType.TransformationEvent, null, Harvesting, "active"),
        [TraceStep.Slaughter] = new(EpcisEventType.TransformationEvent, null, Slaughtering, "active"),
        [TraceStep.Purchase] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "accepting", "in_progress"),
        [TraceStep.Grading] = new(EpcisEventType.TransformationEvent, null, Grading, "active"),
        [TraceStep.Processing] = new(EpcisEventType.TransformationEvent, null, "creating_class_instance", "active"),
        [TraceStep.Testing] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "inspecting", "in_progress"),
        [TraceStep.Packing] = new(EpcisEventType.AggregationEvent, EpcisAction.Add, "packing", "in_progress"),
        [TraceStep.Unpacking] = new(EpcisEventType.AggregationEvent, EpcisAction.Delete, "unpacking", "in_progress"),
        [TraceStep.Storing] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "storing", "sellable_not_accessible"),
        [TraceStep.ColdChainReading] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "sensor_reporting", "in_progress"),
        [TraceStep.Shipping] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "shipping", "in_transit"),
        [TraceStep.Receiving] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "receiving", "in_progress"),
        [TraceStep.Selling] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "retail_selling", "retail_sold"),
        [TraceStep.Returning] = new(EpcisEventType.ObjectEvent, EpcisAction.Observe, "receiving", "returned"),
        [TraceStep.Disposing] = new(EpcisEventType.ObjectEvent, EpcisAction.Delete, "destroying", "destroyed"),
    };

    /// <summary>Words of a step.</summary>
    public static StepWords Of(TraceStep step) => Map[step];

    /// <summary>The event of a step.</summary>
    public static EpcisEvent Build(StepFacts f)
    {
        var words = Of(f.Step);

        // What begins without a lot before it (gathered in the forest, bought from outside) comes into being by itself.
        var begins = f.Inputs.Count == 0 && f.InputItems.Count == 0 && f.Outputs.Count > 0;
        var type = words.Type == EpcisEventType.TransformationEvent && begins ? EpcisEventType.ObjectEvent : words.Type;

        // Jars that are filled but not put into a crate: only their number is told.
        if (type == EpcisEventType.AggregationEvent && f.Parent is null)
        {
            type = EpcisEventType.ObjectEvent;
        }

        var extensions = new Dictionary<string, System.Text.Json.JsonElement> { [StepExtension] = Json(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(f.Step.ToString())) };
        foreach (var (name, value) in f.Extensions.Where(x => !string.IsNullOrWhiteSpace(x.Value)))
        {
            extensions[name] = Json(value!);
        }

        if (f.WithdrawalDays is { } days)
        {
            extensions[WithdrawalDaysExtension] = System.Text.Json.JsonSerializer.SerializeToElement(days);
        }

        if (f.Packages is { } packages)
        {
            extensions[PackagesExtension] = System.Text.Json.JsonSerializer.SerializeToElement(packages);
        }

        var e = new EpcisEvent
        {
            Type = type,
            EventTime = f.Time.ToOffset(TimeSpan.FromHours(8)),
            Action = type == EpcisEventType.TransformationEvent ? null : begins ? EpcisAction.Add : type == words.Type ? words.Action : EpcisAction.Observe,
            BizStep = words.BizStep,
            Disposition = words.Disposition,
            ReadPoint = f.From,
            BizLocation = f.Step is TraceStep.Shipping or TraceStep.Selling ? null : f.To ?? f.From,
            SourceList = f.FromParty is { } source ? [new EpcisTyped("owning_party", source)] : [],
            DestinationList = f.ToParty is { } destination ? [new EpcisTyped("owning_party", destination)] : [],
            SensorElementList = f.Readings,
            Extensions = extensions,
        };
        return type switch
        {
            EpcisEventType.TransformationEvent => e with { InputQuantityList = f.Inputs, InputEpcList = f.InputItems, OutputQuantityList = f.Outputs },
            EpcisEventType.AggregationEvent => e with { ParentId = f.Parent, ChildQuantityList = f.Inputs, ChildEpcs = f.InputItems },
            _ => e with { QuantityList = begins ? f.Outputs : f.Inputs, EpcList = f.InputItems },
        };
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonSerializer.SerializeToElement(text);

    /// <summary>Packages that an event says were filled or opened; null when it does not say.</summary>
    public static int? PackagesOf(EpcisEvent e) =>
        e.Extensions.TryGetValue(PackagesExtension, out var told) && told.ValueKind == System.Text.Json.JsonValueKind.Number && told.TryGetInt32(out var count) && count is >= 0 and <= MostPackages ? count : null;

    /// <summary>The step that an event tells: its own extension, else the words; null when no step fits.</summary>
    public static TraceStep? StepOf(EpcisEvent e)
    {
        if (e.Extensions.TryGetValue(StepExtension, out var told) && told.ValueKind == System.Text.Json.JsonValueKind.String && Enum.TryParse<TraceStep>(told.GetString(), ignoreCase: true, out var step) && Enum.IsDefined(step))
        {
            return step;
        }

        var found = Map.Where(m => m.Value.BizStep == e.BizStep && m.Value.Type == e.Type && (m.Value.Action == e.Action || m.Value.Action is null)).Select(m => (TraceStep?)m.Key).ToList();
        return (e.BizStep, e.Disposition, e.Type, e.Action) switch
        {
            ("receiving", "returned", EpcisEventType.ObjectEvent, EpcisAction.Observe) => TraceStep.Returning,
            ("receiving" or "arriving", _, EpcisEventType.ObjectEvent, EpcisAction.Observe) => TraceStep.Receiving,
            ("departing" or "transporting", "in_transit", EpcisEventType.ObjectEvent, EpcisAction.Observe) => null,
            ("decommissioning", _, EpcisEventType.ObjectEvent, EpcisAction.Delete) => TraceStep.Disposing,
            ("commissioning", _, EpcisEventType.TransformationEvent, _) => TraceStep.Harvest,
            (Harvesting, _, EpcisEventType.ObjectEvent, EpcisAction.Add) => TraceStep.Harvest,
            ("stocking", _, EpcisEventType.ObjectEvent, EpcisAction.Observe) => TraceStep.Storing,
            ("sampling", _, EpcisEventType.ObjectEvent, EpcisAction.Observe) => TraceStep.Testing,
            _ => found.FirstOrDefault(),
        };
    }
}
