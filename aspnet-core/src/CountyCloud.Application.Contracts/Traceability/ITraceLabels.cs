using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>Reads the codes of a batch for printing and for label makers, without keeping them.</summary>
public interface ITraceLabels
{
    /// <summary>Labels of a batch; whoever may not see the batch finds none.</summary>
    /// <param name="batchId">Batch.</param>
    /// <param name="first">Place of the first, from 1.</param>
    /// <param name="last">Place of the last; null for the end of the batch.</param>
    /// <param name="most">Most labels that may be asked for at once.</param>
    /// <param name="site">Address of the site, without a slash at the end.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <exception cref="Framework.Errors.BusinessException">The range lies outside the batch, or is too long.</exception>
    Task<TraceLabelSheet> OpenAsync(Guid batchId, int first, int? last, int most, string site, CancellationToken cancellationToken);
}

/// <summary>Labels to be printed.</summary>
/// <param name="BatchNumber">Number of the batch.</param>
/// <param name="ProductName">Product.</param>
/// <param name="SubjectName">Subject that gets them.</param>
/// <param name="BrandName">Brand whose mark may be printed today; null when there is none or its licence lapsed (W-29).</param>
/// <param name="Layers">Anti-counterfeit methods.</param>
/// <param name="Count">How many labels.</param>
/// <param name="Pages">The labels, some thousand at a time, made when they are asked for.</param>
public sealed record TraceLabelSheet(
    string BatchNumber, LocalizedText ProductName, string SubjectName, LocalizedText? BrandName, IReadOnlyList<AntiCounterfeitLayer> Layers, int Count, IEnumerable<IReadOnlyList<TraceLabel>> Pages)
{
    /// <summary>The brand's mark; null when it may not be printed today or the county has none, and then the name alone is printed.</summary>
    public LabelPicture? Mark { get; init; }

    /// <summary>Brand of the company or product beside the public brand (BRAND-13: Z78).</summary>
    public string? CompanyBrand { get; init; }
}

/// <summary>A picture for labels.</summary>
/// <param name="File">Its name under <c>/{county}/brand/</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">PNG, JPEG or WebP.</param>
public sealed record LabelPicture(string File, byte[] Content, string ContentType);

/// <summary>One label.</summary>
/// <param name="Position">Its place in the batch.</param>
/// <param name="Code">The code.</param>
/// <param name="ShortUrl">Short address.</param>
/// <param name="DigitalLink">GS1 Digital Link; null without a GTIN.</param>
/// <param name="PatternNumber">Number in the pattern print; null when the label has none.</param>
/// <param name="LaserSerial">Number for the laser; null when the label has none.</param>
public sealed record TraceLabel(int Position, string Code, string ShortUrl, string? DigitalLink, string? PatternNumber, string? LaserSerial)
{
    /// <summary>What the QR code holds.</summary>
    public string QrContent => DigitalLink ?? ShortUrl;
}
