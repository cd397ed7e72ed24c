namespace CountyCloud.Traceability;

/// <summary>Lengths and limits of lots and events.</summary>
public static class TraceConsts
{
    /// <summary>Longest identifier that is indexed; a longer one is refused.</summary>
    public const int MaxIdentifierLength = 256;

    /// <summary>Longest id of an event.</summary>
    public const int MaxEventIdLength = 256;

    /// <summary>Longest word or URI of a vocabulary.</summary>
    public const int MaxWordLength = 200;

    /// <summary>Longest lot number (GS1 AI 10 has 20; county-issued numbers are shorter).</summary>
    public const int MaxLotNumberLength = 40;

    /// <summary>Longest unit of UN/ECE Recommendation 20.</summary>
    public const int MaxUnitLength = 8;

    /// <summary>Longest name of a submission.</summary>
    public const int MaxSubmissionKeyLength = 100;

    /// <summary>Decimals of a mass in kilograms.</summary>
    public const int QuantityDecimals = 3;

    /// <summary>Unit of mass.</summary>
    public const string Kilogram = "KGM";

    /// <summary>The place of goods that were sent and did not arrive yet, of which nobody is known to whom they go. See <see cref="OnTheWayTo"/>.</summary>
    public const string InTransit = "in-transit";

    /// <summary>The place of goods of which no place was told.</summary>
    public const string NoPlace = "-";

    /// <summary>Most events that one call may record.</summary>
    public const int MaxEventsAtOnce = 10_000;

    /// <summary>Prefix of words that CBV 2.0 has not.</summary>
    public const string Vocabulary = TraceBase + "voc/";

    /// <summary>The place of goods on their way to a trace subject, so that what waits for it is found by the place alone; to nobody known: <see cref="InTransit"/>.</summary>
    public static string OnTheWayTo(Guid? subjectId) => subjectId is { } id ? $"{InTransit}/{id:N}" : InTransit;

    /// <summary>True for the place of goods on their way, to whomever.</summary>
    public static bool IsOnTheWay(string place) => place == InTransit || place.StartsWith(InTransit + "/", StringComparison.Ordinal);

    /// <summary>To whom goods at a place are on their way; null when they are not, or when nobody is known.</summary>
    public static Guid? ReceiverAt(string place) => place.StartsWith(InTransit + "/", StringComparison.Ordinal) && Guid.TryParseExact(place[(InTransit.Length + 1)..], "N", out var id) ? id : null;

    private const string TraceBase = "https://id.countycloud.example/";
}
