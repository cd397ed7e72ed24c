using System.Globalization;

namespace CountyCloud.Web.Public.Text;

/// <summary>Writes numbers the way the counties' documents do: amounts in 万元, digits in groups, the same in every language.</summary>
public static class PublicFormat
{
    private const decimal YuanPerWan = 10_000m;

    /// <summary>Yuan as 万元, for example 203.15.</summary>
    public static string Wan(decimal yuan) => (yuan / YuanPerWan).ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>A plain number.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A date, for example 2020-04-01.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A coordinate of a drawing.</summary>
    public static string Coordinate(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
