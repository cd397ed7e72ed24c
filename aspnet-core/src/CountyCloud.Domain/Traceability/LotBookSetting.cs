namespace CountyCloud.Traceability;

/// <summary>What the book of lots knows of the county while it takes events.</summary>
public sealed record LotBookSetting
{
    /// <summary>Code of the county.</summary>
    public required string County { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Bands of yields.</summary>
    public IReadOnlyList<YieldBandValues> Bands { get; init; } = [];

    /// <summary>Sites and parties by normalised identifier.</summary>
    public IReadOnlyDictionary<string, LotPlace> Places { get; init; } = new Dictionary<string, LotPlace>();

    /// <summary>False while the county files no subjects: then places are not checked.</summary>
    public bool ChecksPlaces { get; init; }

    /// <summary>Subjects that the recording person acts for; null for all.</summary>
    public IReadOnlySet<Guid>? Own { get; init; }

    /// <summary>Brings identifiers of one key to one text.</summary>
    public Func<string, string> Normalise { get; init; } = x => x;
}
