using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Traceability;

/// <summary>A place of the chain: plot, pen, pasture, store, cold room, plant, shop or vehicle (TRACE-04, PROD-22). It may change its holder; who held it when stays known.</summary>
public sealed class TraceSite : CountyDocument
{
    private readonly List<TraceSiteIdentifier> _identifiers = [];
    private readonly List<ProductionRecord> _records = [];

    private TraceSite()
    {
    }

    /// <summary>Registers a site with its code and county-issued identifier.</summary>
    public TraceSite(Guid id, DocumentHead head, TraceSiteContent content, IReadOnlyList<string> productCodes, string code, Guid identifierId, string identifier, TraceHolding holder)
        : base(id, head)
    {
        Code = code;
        Accept(content, productCodes);
        HolderId = holder.SubjectId;
        Holdings = [holder];
        Identify(identifierId, identifier, holder.Since, head.CreatorName);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.TraceSite;

    /// <summary>What it is and where.</summary>
    public TraceSiteContent Content { get; private set; } = new();

    /// <summary>State.</summary>
    public TraceSiteState State { get; private set; }

    /// <summary>Code that the county issued.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Identifier in EPCIS events: county-issued at first, the GLN's once it has one.</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>Global location number; null for those without.</summary>
    public string? Gln { get; private set; }

    /// <summary>Trace subject that holds it now.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>Who held it since when, in order.</summary>
    public IReadOnlyList<TraceHolding> Holdings { get; private set; } = [];

    /// <summary>Codes of the products that come from here.</summary>
    public IReadOnlyList<string> ProductCodes { get; private set; } = [];

    /// <summary>Its photo; null without one.</summary>
    public Guid? PhotoId { get; private set; }

    /// <summary>Identifiers that it has and had.</summary>
    public IReadOnlyList<TraceSiteIdentifier> Identifiers => _identifiers;

    /// <summary>What was recorded of its production (PROD-13), only added.</summary>
    public IReadOnlyList<ProductionRecord> Records => _records;

    /// <summary>True when the trail can end here: a growing or breeding place with a location (TRACE-04).</summary>
    public bool IsLocatedOrigin => State == TraceSiteState.InUse && Content is { Kind: TraceSiteKind.Plot or TraceSiteKind.Pen or TraceSiteKind.Pasture, Latitude: not null };

    /// <summary>Who held it on a day; null before its registration.</summary>
    public Guid? HolderOn(DateOnly day) => Holdings.LastOrDefault(h => h.Since <= day)?.SubjectId;

    /// <summary>Changes what it is.</summary>
    public void Edit(string title, TraceSiteContent content, IReadOnlyList<string> productCodes)
    {
        CheckState(State, TraceSiteState.InUse);
        Accept(content, productCodes);
        Rename(title);
    }

    /// <summary>Gives it to another holder from a day on.</summary>
    public void ChangeHolder(TraceHolding holder)
    {
        CheckState(State, TraceSiteState.InUse);
        CheckRule(new HoldingsFollowEachOtherRule(this, holder.SubjectId, holder.Since));
        HolderId = holder.SubjectId;
        Holdings = [.. Holdings, holder];
    }

    /// <summary>Sets its photo.</summary>
    public void SetPhoto(Guid attachmentId) => PhotoId = attachmentId;

    /// <summary>Gives it a global location number; the county-issued identifier stays known.</summary>
    public void AssignGln(string gln, Gs1KeyStanding standing, Guid identifierId, DateOnly today, string byName)
    {
        CheckState(State, TraceSiteState.InUse);
        CheckRule(new GlnIsTrueRule(gln));
        CheckRule(new KeyIsNotAnotherCountysRule(gln, standing));
        if (Gln != gln)
        {
            Gln = gln;
            Identify(identifierId, TraceIdentifiers.SiteOf(gln), today, byName);
        }
    }

    /// <summary>Records something of its production.</summary>
    public void Record(Guid recordId, ProductionRecordContent content, DateOnly today, string byName)
    {
        CheckState(State, TraceSiteState.InUse);
        CheckRule(new RecordIsOfTheDayRule(content, today));
        _records.Add(new ProductionRecord(recordId, Id, content, byName));
    }

    /// <summary>Gives it up.</summary>
    public void Close()
    {
        CheckState(State, TraceSiteState.InUse);
        State = TraceSiteState.Closed;
    }

    private void Accept(TraceSiteContent content, IReadOnlyList<string> productCodes)
    {
        IReadOnlyList<string> products = [.. productCodes.Select(p => p.Trim()).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];
        CheckRule(new LocationIsInChinaRule(content.Latitude, content.Longitude));
        CheckRule(new ProductionBaseHasSizeAndMembersRule(content, products));
        Content = content;
        ProductCodes = products;
    }

    private void Identify(Guid id, string uri, DateOnly since, string byName)
    {
        Identifier = uri;
        if (_identifiers.TrueForAll(i => i.Uri != uri))
        {
            _identifiers.Add(new TraceSiteIdentifier(id, Id, uri, since, byName));
        }
    }
}
