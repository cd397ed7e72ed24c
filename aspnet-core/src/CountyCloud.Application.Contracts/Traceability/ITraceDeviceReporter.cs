using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>
/// The way in for devices that do not speak EPCIS: readings and pictures of a registered device become an event at its site, naming the lots that
/// stand there (TRACE-23: K38). Devices that speak EPCIS use <c>/api/epcis/capture</c> with their <c>deviceID</c>.
/// </summary>
public interface ITraceDeviceReporter
{
    /// <summary>Writes readings.</summary>
    /// <param name="number">Number of the device.</param>
    /// <param name="input">Readings.</param>
    /// <param name="isPerson">A person of the county sends them, not a credential.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Id of the event.</returns>
    /// <exception cref="Framework.Errors.BusinessException">The device is unknown, not in use, or a rule of recording is broken.</exception>
    Task<string> WriteReadingsAsync(string number, DeviceReadingsInput input, bool isPerson, CancellationToken cancellationToken);

    /// <summary>Writes a picture.</summary>
    /// <param name="number">Number of the device.</param>
    /// <param name="picture">The picture: JPEG or PNG.</param>
    /// <param name="takenAt">When it was taken; null: now.</param>
    /// <param name="isPerson">A person of the county sends it, not a credential.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Id of the event.</returns>
    /// <exception cref="Framework.Errors.BusinessException">The device is unknown, not in use or no camera, or the file is no picture.</exception>
    Task<string> WritePictureAsync(string number, byte[] picture, DateTimeOffset? takenAt, bool isPerson, CancellationToken cancellationToken);
}

/// <summary>Readings of a device.</summary>
public sealed record DeviceReadingsInput
{
    /// <summary>Most readings at once.</summary>
    public const int MaxReadings = 1000;

    /// <summary>The readings.</summary>
    [Required, MinLength(1), MaxLength(MaxReadings)]
    public IReadOnlyList<DeviceReading> Readings { get; init; } = [];
}

/// <summary>A reading.</summary>
public sealed record DeviceReading
{
    /// <summary>What was measured: a measurement type of the GS1 web vocabulary, such as <c>Temperature</c> or <c>AbsoluteHumidity</c>.</summary>
    [Required, MaxLength(64)]
    public string Type { get; init; } = string.Empty;

    /// <summary>Value.</summary>
    public decimal Value { get; init; }

    /// <summary>Unit of UN/ECE Recommendation 20, such as <c>CEL</c>.</summary>
    [Required, MaxLength(8)]
    public string Uom { get; init; } = string.Empty;

    /// <summary>When it was measured.</summary>
    public DateTimeOffset Time { get; init; }
}
