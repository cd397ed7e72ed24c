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

    /// <summary>Extension with a note of whoever recorded it.</summary>
    public const string NoteExtension = "cc:note";

    /// <summary>Extension with the id of a photo.</summary>
    public const string PhotoExtension = "cc:photo";

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
