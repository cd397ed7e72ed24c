namespace CountyCloud.HttpApi.Traceability;

/// <summary>Where labels stand on paper; lengths in millimetres.</summary>
/// <param name="PageWidth">Width of a page.</param>
/// <param name="PageHeight">Height of a page.</param>
/// <param name="Columns">Labels side by side.</param>
/// <param name="Rows">Labels one under the other.</param>
/// <param name="LabelWidth">Width of a label.</param>
/// <param name="LabelHeight">Height of a label.</param>
internal sealed record TraceLabelLayout(double PageWidth, double PageHeight, int Columns, int Rows, double LabelWidth, double LabelHeight)
{
    /// <summary>A4 with 4 × 9 labels of 48 × 31 mm.</summary>
    public static readonly TraceLabelLayout A4 = new(210, 297, 4, 9, 48, 31);

    /// <summary>Thermal printer: one label of 40 × 30 mm a page.</summary>
    public static readonly TraceLabelLayout Thermal = new(40, 30, 1, 1, 40, 30);

    public int PerPage => Columns * Rows;

    public double Left => (PageWidth - (Columns * LabelWidth)) / 2;

    public double Top => (PageHeight - (Rows * LabelHeight)) / 2;

    public static TraceLabelLayout Of(string? name) => string.Equals(name, "thermal", StringComparison.OrdinalIgnoreCase) ? Thermal : A4;
}
