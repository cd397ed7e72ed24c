using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IPublicTraceStory"/>
internal sealed class PublicTraceStory(
    IPublicTraceQueries queries, ITraceProductFacts products, IPublicRecalls recalls, TraceSettings trace, ICountyConfiguration configuration, IPublicDesk desk, IBlobContainer blobs)
    : IPublicTraceStory
{
    // A page of 50 kB holds this many with room to spare.
    private const int MaxEvents = 400;
    private const int MaxSteps = 60;
    private const int MaxTests = 10;
    private const int MaxItems = 20;
    private const int MaxPoints = 120;

    /// <inheritdoc />
    public async Task<TracePageSetup> GetSetupAsync(CancellationToken cancellationToken)
    {
        var kinds = await trace.GetAntiCounterfeitAsync(cancellationToken);
        var methods = (await configuration.GetAsync<AntiCounterfeitMethodValues>(cancellationToken)).Where(m => m.IsOn).ToList();
        var page = await trace.GetPageAsync(cancellationToken);
        return new TracePageSetup(
            await trace.GetChannelsAsync(cancellationToken), [.. (await configuration.GetAsync<TracePromiseValues>(cancellationToken)).Select(p => p.Name)],
            methods.Count > 0 ? methods : [.. kinds.Select(k => new AntiCounterfeitMethodValues { Code = k.ToString(), Kind = k, IsOn = true })],
            page.ShowsSurname, page.PublishesReports, page.ColdChainLeast, page.ColdChainMost, desk.IsOpen,
            (await configuration.GetAsync<InputProductValues>(cancellationToken)).DistinctBy(p => p.Code).ToDictionary(p => p.Code, StringComparer.Ordinal))
        {
            ColdChains = await trace.GetColdChainsAsync(cancellationToken),
        };
    }

    /// <inheritdoc />
    public async Task<TraceStory> GetStoryAsync(PublicTraceDto code, TraceLotStanding? lot, TracePageSetup setup, CancellationToken cancellationToken)
    {
        var product = await ProductAsync(code.ProductId, setup.Memory, cancellationToken);
        if (lot is null)
        {
            var own = (await FactsAsync([code.SubjectId], [], setup.Memory, cancellationToken)).GetValueOrDefault(code.SubjectId);
            return new TraceStory(ToProduct(product, code.SubjectId, own?.HolderName), null, [], false, [], [], null, own is null ? null : ToParty(own, setup));
        }

        var depths = new Dictionary<string, int>(StringComparer.Ordinal) { [lot.Identifier] = 0 };
        foreach (var line in await queries.GetLineageAsync(lot.Identifier, cancellationToken))
        {
            depths.TryAdd(line.Identifier, line.Depth);
        }

        var found = await queries.GetEventsAsync(depths.Keys, MaxEvents + 1, cancellationToken);
        var ends = EndsOf(found, depths);
        var events = found.Where(e => IsTold(e.Step, depths[e.Identifier]) && !(ends.TryGetValue(e.Identifier, out var end) && e.EventTime > end)).GroupBy(e => e.Sequence).Select(g => g.MinBy(e => Math.Abs(depths[e.Identifier]))!).ToList();
        var facts = await FactsAsync([.. events.Select(e => e.SubjectId).OfType<Guid>().Append(code.SubjectId).Distinct()], [.. events.Select(e => e.SiteId).OfType<Guid>().Distinct()], setup.Memory, cancellationToken);
        var tests = await queries.GetTestsAsync([.. depths.Where(d => d.Value >= 0).Select(d => d.Key)], MaxTests, cancellationToken);
        var steps = ToSteps(events, facts, setup);
        return new TraceStory(
            ToProduct(product, code.SubjectId, facts.GetValueOrDefault(code.SubjectId)?.HolderName), ToOrigin(events, depths, facts, setup), [.. steps.Take(MaxSteps)], found.Count > MaxEvents || steps.Count > MaxSteps,
            [.. tests.Select(t => ToTest(t, setup))], ToReadings(events), (await recalls.GetAsync(lot.Recalls, cancellationToken)).FirstOrDefault(r => r.IsInForce), facts.GetValueOrDefault(code.SubjectId) is { } subject ? ToParty(subject, setup) : null);
    }

    /// <inheritdoc />
    public async Task<PublicTraceFile?> OpenPictureAsync(Guid attachmentId, CancellationToken cancellationToken) =>
        await queries.FindPublicPictureAsync(attachmentId, cancellationToken) is { IsPicture: true } picture && await OpenAsync(picture, cancellationToken) is { } file && PictureMetadata.Remove(file.Content) is { } clean
            ? file with { Content = clean, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(clean)) } : null;

    /// <inheritdoc />
    public async Task<PublicTraceFile?> OpenReportAsync(Guid testId, CancellationToken cancellationToken) =>
        (await trace.GetPageAsync(cancellationToken)).PublishesReports && await queries.FindReportAsync(testId, cancellationToken) is { } report ? await OpenAsync(report, cancellationToken) : null;

    // What an ingredient went through counts until the last of it went into this package: a herd is treated on after one of its animals was
    // slaughtered, and that is no part of this one's story. The event that used it up touches both, the ingredient and what came of it.
    private static Dictionary<string, DateTime> EndsOf(IReadOnlyList<TraceLineageEvent> events, Dictionary<string, int> depths)
    {
        var ends = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var shared in events.Where(e => depths[e.Identifier] >= 0).GroupBy(e => e.Sequence))
        {
            var least = shared.Min(e => depths[e.Identifier]);
            foreach (var e in shared.Where(e => depths[e.Identifier] > least))
            {
                ends[e.Identifier] = ends.TryGetValue(e.Identifier, out var known) && known > e.EventTime ? known : e.EventTime;
            }
        }

        return ends;
    }

    private async Task<ProductFacts?> ProductAsync(Guid id, TraceStoryMemory memory, CancellationToken cancellationToken)
    {
        if (!memory.TryGet<ProductFacts>(id, out var product))
        {
            memory.Keep(id, product = (await products.GetAsync([id], cancellationToken)).GetValueOrDefault(id));
        }

        return product;
    }

    private async Task<Dictionary<Guid, TraceStoryFacts>> FactsAsync(IReadOnlyCollection<Guid> subjectIds, IReadOnlyCollection<Guid> siteIds, TraceStoryMemory memory, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Guid, TraceStoryFacts>();
        bool IsMissing(Guid id)
        {
            if (!memory.TryGet<TraceStoryFacts>(id, out var known) || known is null)
            {
                return true;
            }

            facts[id] = known;
            return false;
        }

        var (subjects, sites) = (subjectIds.Where(IsMissing).ToList(), siteIds.Where(IsMissing).ToList());
        foreach (var fact in subjects.Count + sites.Count == 0 ? [] : await queries.GetFactsAsync(subjects, sites, cancellationToken))
        {
            facts[fact.Id] = fact;
            memory.Keep(fact.Id, fact);
        }

        return facts;
    }

    // What happened to the rest of an ingredient, or who bought other packages, is no part of this package's story.
    private static bool IsTold(TraceStep? step, int depth) => step switch
    {
        null => false,
        TraceStep.Selling or TraceStep.Returning or TraceStep.Disposing => false,
        TraceStep.Shipping or TraceStep.Receiving or TraceStep.Storing or TraceStep.ColdChainReading => true,
        _ => depth >= 0,
    };

    private static TraceStoryProduct? ToProduct(ProductFacts? p, Guid subjectId, string? subjectName)
    {
        // The mark is shown for the holder of the licence only: another's goods of the same product do not carry it.
        var licence = p?.Licences.FirstOrDefault(l => l.IsActive && l.IsHeldBy(subjectId, subjectName));
        return p is null ? null : ToProduct(p, licence);
    }

    // A product that was taken off keeps its name and what was tested; nobody is sent to a shop any more (PROD-09).
    private static TraceStoryProduct ToProduct(ProductFacts p, ProductBrandFacts? licence) => new()
    {
        Name = p.Name,
        IsWithdrawn = !p.IsPublished,
        Category = p.Category,
        Grade = p.Grade,
        NetContent = p.NetContent,
        Storage = p.Storage,
        ShelfLifeDays = p.ShelfLifeDays,
        StandardName = p.StandardName,
        Description = p.Description,
        PhotoId = p.IsPublished ? p.PhotoId : null,
        BrandName = licence?.BrandName,
        BrandLogo = licence?.LogoFile,
        CompanyBrand = licence?.CompanyBrand,
        LicenceNumber = licence?.LicenceNumber,
        LicenceUntil = licence?.ValidUntil,
        Expired = [.. p.Expired.Select(c => new TraceStoryCertificate(c.Kind, c.Number, c.Issuer, c.ValidUntil))],
        Certificates = [.. p.Certificates.Select(c => new TraceStoryCertificate(c.Kind, c.Number, c.Issuer, c.ValidUntil))],
        Shops = !p.IsPublished ? [] : [.. p.Listings.Where(l => l.Until is null && Uri.TryCreate(l.Address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http").Select(l => new TraceStoryShop(l.Channel, l.Address!))],
    };

    private static TraceStoryParty ToParty(TraceStoryFacts f, TracePageSetup setup) => new(f.IsHousehold ? (setup.ShowsSurname ? SurnameOf(f.HolderName) : null) : f.HolderName, f.IsHousehold, f.HolderTownship);

    // One character; of a name of four and more, two: compound surnames.
    private static string SurnameOf(string name) => new System.Globalization.StringInfo(name) is { LengthInTextElements: > 0 } letters ? letters.SubstringByTextElements(0, letters.LengthInTextElements == 4 ? 2 : 1) : name;

    private static TraceStoryPlace? ToOrigin(List<TraceLineageEvent> events, Dictionary<string, int> depths, Dictionary<Guid, TraceStoryFacts> facts, TracePageSetup setup)
    {
        var first = events.Where(e => e.Step is TraceStep.Sowing or TraceStep.Birth or TraceStep.Harvest or TraceStep.InputUse or TraceStep.Slaughter && e.SiteId is not null && facts.ContainsKey(e.SiteId.Value))
            .OrderBy(e => facts[e.SiteId!.Value].SiteKind is TraceSiteKind.Plot or TraceSiteKind.Pen or TraceSiteKind.Pasture ? 0 : 1).ThenByDescending(e => depths[e.Identifier]).ThenBy(e => e.EventTime).FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        var f = facts[first.SiteId!.Value];
        var party = ToParty(f, setup);

        // A household's plot often bears its name.
        return new TraceStoryPlace(
            f.IsHousehold ? string.Empty : f.Name, f.SiteKind, f.Township, f.Village, f.AreaMu, f.Latitude is { } latitude ? Math.Round(latitude, 2) : null, f.Longitude is { } longitude ? Math.Round(longitude, 2) : null, f.PhotoId, party);
    }

    private static List<TraceStoryStep> ToSteps(List<TraceLineageEvent> events, Dictionary<Guid, TraceStoryFacts> facts, TracePageSetup setup)
    {
        var steps = new List<TraceStoryStep>();
        foreach (var e in events.Where(e => !IsOfSurroundings(e)))
        {
            var day = DateOnly.FromDateTime(e.EventTime.AddHours(8));
            var site = e.SiteId is { } siteId ? facts.GetValueOrDefault(siteId) : null;
            var who = (e.SubjectId is { } id ? facts.GetValueOrDefault(id) : null) ?? site;
            var (input, kind) = e.Step == TraceStep.InputUse ? InputOf(e.Document, setup) : (null, null);
            var step = new TraceStoryStep(e.Step!.Value, day, day, 1, who is null ? null : ToParty(who, setup), site is null or { IsHousehold: true } ? null : site.Name, input, kind);

            // The same again and again is one line, such as a month of readings or ten feedings.
            if (steps.Count > 0 && steps[^1] is var last && last.Step == step.Step && last.Who == step.Who && last.Place == step.Place && last.Input == step.Input)
            {
                steps[^1] = last with { To = day, Count = last.Count + 1 };
            }
            else
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static (LocalizedText? Name, InputProductKind? Kind) InputOf(string? document, TracePageSetup setup) =>
        document is null || !EpcisJson.ReadStored(document).Extensions.TryGetValue(StepToEvent.InputProductExtension, out var code) || code.ValueKind != System.Text.Json.JsonValueKind.String || code.GetString() is not { Length: > 0 } text ? (null, null)
            : setup.Inputs.GetValueOrDefault(text) is { } known ? (known.Name, known.Kind) : (LocalizedText.Chinese(text), null);

    // Readings of the air over a pasture and pictures are the county's record, not the cold chain of the goods (TRACE-23).
    private static bool IsOfSurroundings(TraceLineageEvent e) => e.Step == TraceStep.ColdChainReading && e.Document?.Contains(StepToEvent.SurroundingsExtension, StringComparison.Ordinal) == true;

    private static List<TraceReading> ToReadings(List<TraceLineageEvent> events)
    {
        var readings = new List<TraceReading>();
        foreach (var e in events.Where(e => e.Step == TraceStep.ColdChainReading && e.Document is not null && !IsOfSurroundings(e)))
        {
            readings.AddRange(EpcisJson.ReadStored(e.Document!).SensorElementList.SelectMany(s => s.Reports)
                .Where(r => r.Type is "Temperature" or "gs1:Temperature" && r.Uom is null or "CEL" && (r.Value ?? r.MeanValue) is not null)
                .Select(r => new TraceReading((r.Time ?? new DateTimeOffset(e.EventTime, TimeSpan.Zero)).UtcDateTime, (r.Value ?? r.MeanValue)!.Value)));
        }

        var sorted = readings.OrderBy(r => r.Time).ToList();
        if (sorted.Count <= MaxPoints)
        {
            return sorted;
        }

        // Of every stretch the lowest and the highest stay: an excursion is never thinned away.
        var size = (int)Math.Ceiling(sorted.Count * 2.0 / MaxPoints);
        return [.. sorted.Chunk(size).SelectMany(c => new[] { c.MinBy(r => r.Celsius)!, c.MaxBy(r => r.Celsius)! }.Distinct().OrderBy(r => r.Time))];
    }

    private static TraceStoryTest ToTest(QualityTest t, TracePageSetup setup) => new(
        t.Id, t.Kind, t.LotNumber, t.Laboratory, t.ReportedOn, t.HasPassed == true, t.Conclusion, setup.PublishesReports && t.ReportSha256 is not null,
        [.. t.Items.OrderBy(i => i.Order).Take(MaxItems).Select(i => new TraceStoryTestItem(i.Name, i.Value, i.Words, i.Unit, i.Limit, i.IsMinimum, i.Judgement))]);

    private async Task<PublicTraceFile?> OpenAsync(Attachment file, CancellationToken cancellationToken)
    {
        await using var stream = await blobs.OpenReadAsync(file.BlobName, cancellationToken);
        if (stream is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        return new PublicTraceFile(buffer.ToArray(), file.ContentType, file.Sha256);
    }
}
