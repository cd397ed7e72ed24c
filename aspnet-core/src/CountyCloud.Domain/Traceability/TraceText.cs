using System.Globalization;

namespace CountyCloud.Traceability;

/// <summary>Amounts and times as they stand in messages.</summary>
public static class TraceText
{
    /// <summary>Amount with its unit.</summary>
    public static string Amount(decimal quantity, string? uom) => string.Create(CultureInfo.InvariantCulture, $"{quantity:0.###} {Unit(uom)}");

    /// <summary>Unit: <c>kg</c>, <c>×</c> for pieces.</summary>
    public static string Unit(string? uom) => uom switch { null => "×", TraceConsts.Kilogram => "kg", _ => uom };

    /// <summary>Time in China.</summary>
    public static string Time(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
