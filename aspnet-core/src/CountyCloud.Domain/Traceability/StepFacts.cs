using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>What a form tells of a step.</summary>
public sealed record StepFacts
{
    /// <summary>Step.</summary>
    public required TraceStep Step { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Identifier of the site at which it happened.</summary>
    public string? From { get; init; }

    /// <summary>Identifier of the site at which the goods are afterwards; null: the same.</summary>
    public string? To { get; init; }

    /// <summary>Identifier of who gave.</summary>
    public string? FromParty { get; init; }

    /// <summary>Identifier of who received.</summary>
    public string? ToParty { get; init; }

    /// <summary>Package, for packing and unpacking.</summary>
    public string? Parent { get; init; }

    /// <summary>Lots it is about, or that were used up.</summary>
    public IReadOnlyList<EpcisQuantity> Inputs { get; init; } = [];

    /// <summary>Items and packages it is about.</summary>
    public IReadOnlyList<string> InputItems { get; init; } = [];

    /// <summary>Lots that began.</summary>
    public IReadOnlyList<EpcisQuantity> Outputs { get; init; } = [];

    /// <summary>Readings of the cold chain.</summary>
    public IReadOnlyList<EpcisSensorElement> Readings { get; init; } = [];

    /// <summary>Days that an input use closes the lot.</summary>
    public int? WithdrawalDays { get; init; }

    /// <summary>Packages that were filled or opened; null when none were told.</summary>
    public int? Packages { get; init; }

    /// <summary>Further members: note, photo, input product.</summary>
    public IReadOnlyDictionary<string, string?> Extensions { get; init; } = new Dictionary<string, string?>();
}
