using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceRecordAppService"/>
public sealed class TraceRecordAppService(
    EventRecorder recorder, ILotStore store, ILotQueries queries, ILotProducts products, ITraceParties parties, IDocumentNumbers numbers, IUnitOfWork unitOfWork, Attachments attachments, TraceImporter importer,
    ICountyConfiguration configuration, TraceScope scope, ITraceSubjectQueries subjects, ICurrentTenant tenant, ICurrentUser user, ITextLocalizer texts, TimeProvider clock) : ITraceRecordAppService
{
    private const int MostReadings = 10_000;
    private const int MostLotCharacters = 20;
    private const int MostParties = 50;
    private const int MostProducts = 500;
    private const int LastSteps = 100;
    private const int LotsOfALine = 5;

    /// <inheritdoc />
    public async Task<RecordedStepDto> RecordAsync(RecordStepInput input, CancellationToken cancellationToken)
    {
        RecordedStepDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () => result = await RecordInsideAsync(input, readings: [], cancellationToken), cancellationToken);
        return result!;
    }

    /// <inheritdoc />
    public async Task<RecordedStepsDto> RecordManyAsync(RecordManyInput input, CancellationToken cancellationToken)
    {
        var results = new List<RecordedStepDto>();
        await unitOfWork.RunAsync(
            suppressRowAudit: false,
            async () =>
            {
                foreach (var (step, index) in input.Steps.Select((s, i) => (s, i)))
                {
                    try
                    {
                        results.Add(await RecordInsideAsync(step, readings: [], cancellationToken));
                    }
                    catch (BusinessException e)
                    {
                        throw e.WithDetails(string.Create(CultureInfo.InvariantCulture, $"#{index + 1}"));
                    }
                }
            },
            cancellationToken);
        return new RecordedStepsDto(results);
    }

    /// <inheritdoc />
    public async Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken)
    {
        var result = new TraceImportDto(0, 0, 0);

        // A file is known by what is in it, a line by its place: sent again, nothing is recorded twice.
        var file = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input.Rows)).AsSpan(0, 16));
        var line = 0;
        await unitOfWork.RunAsync(
            suppressRowAudit: false,
            async () =>
            {
                var sites = (await parties.GetOwnSitesAsync(cancellationToken)).ToLookup(s => s.Name, StringComparer.Ordinal);
                result = await importer.RunAsync(input, async row =>
                {
                    var done = await RecordInsideAsync(StepOf(row, sites, string.Create(CultureInfo.InvariantCulture, $"table-{file}-{++line}")), readings: [], cancellationToken);
                    return done.IsDuplicate ? ImportedRow.Unchanged : ImportedRow.Added;
                }, ColumnOf);
            },
            cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public async Task<RecordedStepDto> RecordReadingsAsync(RecordReadingsInput input, CancellationToken cancellationToken)
    {
        var reports = Readings(input.Csv);
        var metadata = new Dictionary<string, JsonElement> { ["startTime"] = Json(Iso(reports.Min(r => r.Time!.Value))), ["endTime"] = Json(Iso(reports.Max(r => r.Time!.Value))) };
        if (!string.IsNullOrWhiteSpace(input.Device))
        {
            metadata["deviceID"] = Json(TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Item, Uri.EscapeDataString(input.Device.Trim())));
        }

        var step = new RecordStepInput { IdempotencyKey = input.IdempotencyKey, Step = TraceStep.ColdChainReading, SiteId = input.SiteId, Time = reports.Max(r => r.Time), Lots = input.Lots };
        RecordedStepDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () => result = await RecordInsideAsync(step, [new EpcisSensorElement(metadata, reports)], cancellationToken), cancellationToken);
        return result!;
    }

    /// <inheritdoc />
    public async Task<RecordedStepDto> DeclareWrongAsync(DeclareWrongInput input, CancellationToken cancellationToken)
    {
        RecordedStepDto? result = null;
        await unitOfWork.RunAsync(
            suppressRowAudit: false,
            async () =>
            {
                var wrong = await store.FindEventAsync(input.EventId, cancellationToken) ?? throw new EntityNotFoundException(typeof(TraceEvent), input.EventId);
                var own = await parties.GetOwnSubjectIdsAsync(cancellationToken);
                if (own is not null && (wrong.SubjectId is not { } subject || !own.Contains(subject)))
                {
                    throw new EntityNotFoundException(typeof(TraceEvent), input.EventId);
                }

                var declaration = EpcisJson.ReadStored(wrong.Document) with { ErrorDeclaration = new EpcisErrorDeclaration(Now(), input.DidNotOccur ? "did_not_occur" : "incorrect_data", []) };
                var recorded = await recorder.RecordAsync([declaration], Origin(null, wrong.SubjectId), cancellationToken);
                result = Dto(recorded, []);
            },
            cancellationToken);
        return result!;
    }

    /// <inheritdoc />
    public async Task<ListResultDto<TraceSiteOptionDto>> GetOwnSitesAsync(CancellationToken cancellationToken) =>
        new([.. (await parties.GetOwnSitesAsync(cancellationToken)).Select(s => new TraceSiteOptionDto(s.Id, s.Name, s.SubjectId))]);

    /// <inheritdoc />
    public async Task<TraceDeskDto> GetDeskAsync(CancellationToken cancellationToken)
    {
        var own = await scope.GetMembershipsAsync(cancellationToken);
        if (own.Count == 0)
        {
            return new TraceDeskDto([], [], null);
        }

        var desk = await subjects.GetDeskAsync(own, cancellationToken);
        var last = await queries.GetLastStepsAsync(own, LastSteps, cancellationToken);
        var used = last.Contains(TraceStep.InputUse) && await queries.FindLastDocumentAsync(own, TraceStep.InputUse, cancellationToken) is { } document
            && EpcisJson.ReadStored(document).Extensions.TryGetValue(StepToEvent.InputProductExtension, out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
        return new TraceDeskDto([.. desk.Select(d => d.Subject)], UsualSteps.Of([.. desk.Select(d => (d.Subject.Kind, d.Sites))], last), used);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceArrivalDto>> GetArrivalsAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetOnTheWayAsync(input, await scope.GetOwnSubjectIdsAsync(cancellationToken), cancellationToken);
        if (page.Items.Count == 0)
        {
            return new PagedResultDto<TraceArrivalDto>(page.TotalCount, []);
        }

        var content = (await queries.GetContentAsync([.. page.Items.Select(i => i.IsPackage ? i.Identifier : i.Place).Distinct()], cancellationToken)).ToLookup(c => c.Place, StringComparer.Ordinal);
        var sent = (await queries.GetJournalAsync([.. page.Items.Select(i => i.Sequence).Distinct()], cancellationToken)).ToDictionary(e => e.Sequence);
        var sites = await parties.GetSitesAsync([.. sent.Values.Select(e => e.Place).OfType<string>().Distinct()], cancellationToken);
        Guid? SenderOf(JournalLine? e) => e?.SubjectId ?? (e?.Place is { } place ? sites.GetValueOrDefault(place)?.SubjectId : null);
        var names = await subjects.GetNamesAsync([.. sent.Values.Select(SenderOf).Concat(page.Items.Select(i => TraceConsts.ReceiverAt(i.Place))).OfType<Guid>().Distinct()], cancellationToken);
        string? NameOf(Guid? subject) => subject is { } id ? names.GetValueOrDefault(id) : null;
        return new PagedResultDto<TraceArrivalDto>(page.TotalCount, [.. page.Items.Select(i =>
        {
            IReadOnlyList<TraceArrivalLotDto> lots = i.IsPackage ? [.. content[i.Identifier].Select(c => c.Lot)] : [.. content[i.Place].Where(c => c.Identifier == i.Identifier).Select(c => c.Lot)];
            var (sending, to) = (sent.GetValueOrDefault(i.Sequence), TraceConsts.ReceiverAt(i.Place));
            var name = i.IsPackage ? TraceHolders.Short(i.Identifier) : lots.Count > 0 ? lots[0].Number : TraceHolders.Short(i.Identifier);
            return new TraceArrivalDto(i.IsPackage ? i.Identifier : name, name, i.IsPackage, lots, NameOf(SenderOf(sending)), sending?.Time, to, NameOf(to));
        })]);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceRecordedDto>> GetLatestAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetJournalAsync(input, await scope.GetOwnSubjectIdsAsync(cancellationToken), cancellationToken);
        var lots = (await queries.GetLotsOfEventsAsync([.. page.Items.Select(e => e.Sequence)], cancellationToken)).ToLookup(l => l.Sequence, l => l.Lot);
        var sites = await parties.GetSitesAsync([.. page.Items.Select(e => e.Place).OfType<string>().Distinct()], cancellationToken);
        return new PagedResultDto<TraceRecordedDto>(page.TotalCount, [.. page.Items.Select(e => new TraceRecordedDto(
            e.Sequence, e.Step!.Value, e.Time, e.Place is { } place ? sites.GetValueOrDefault(place)?.Name ?? TraceHolders.Short(place) : null, [.. lots[e.Sequence].DistinctBy(l => l.Id).Take(LotsOfALine)], e.RecordedBy, e.IsWrong))]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<TracePartyOptionDto>> GetPartiesAsync(string? filter, CancellationToken cancellationToken) =>
        new(await parties.GetFiledAsync(filter?.Trim(), MostParties, cancellationToken));

    /// <inheritdoc />
    public async Task<ListResultDto<LotProductOptionDto>> GetProductsAsync(CancellationToken cancellationToken) =>
        new([.. (await products.GetAllAsync(MostProducts, cancellationToken)).Select(p => new LotProductOptionDto(p.Product.Code, p.Product.Name, p.Uom))]);

    /// <inheritdoc />
    public async Task<ListResultDto<InputProductOptionDto>> GetInputProductsAsync(CancellationToken cancellationToken) =>
        new([.. (await configuration.GetAsync<InputProductValues>(cancellationToken)).OrderBy(p => p.IsBanned).ThenBy(p => p.Order)
            .Select(p => new InputProductOptionDto(p.Code, p.Name, p.Kind, p.WithdrawalDays, p.IsBanned, p.AppliesTo))]);

    // Which column a refused line is about; what is not named here concerns the line as a whole.
    private static string? ColumnOf(string code) => code switch
    {
        "Trace:LotShort" or "Trace:QuantityIsNone" or "Trace:ReturnOverSold" => "quantity",
        "Trace:OutputOverInput" => "newQuantity",
        "Trace:WithdrawalRuns" or "Trace:LotBlocked" or "Trace:LotUnknown" or "Trace:LotOfOthers" or "Trace:BestBeforeOver" or "Trace:NothingNamed" => "lot",
        "Trace:BeforeLotBegan" or "Trace:EventInFuture" => "time",
        "Trace:LotExists" => "newLot",
        "Trace:PlaceOfOthers" or "Trace:SubjectNotFiled" => "site",
        "Trace:ProductUnknown" or "Trace:ProductMissing" => "productCode",
        "Trace:PackageMissing" or "Trace:PackingCycle" or "Trace:PackageElsewhere" => "package",
        "Trace:InputBanned" => "inputProductCode",
        _ => null,
    };

    private static RecordStepInput StepOf(ImportLine row, ILookup<string, TraceSiteFacts> sites, string key)
    {
        Guid? Site(string field) => row.Text(field, 256) is not { } name ? null : sites[name].Count() == 1 ? sites[name].Single().Id : throw row.Refuse(field);
        var number = row.Text("newLot", TraceConsts.MaxLotNumberLength);
        if (number?.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') == false)
        {
            throw row.Refuse("newLot");
        }

        var product = CodeIn(row.Text("productCode", 300));
        var begins = number is not null || product is not null || row.Text("productName", 200) is not null;
        var packages = row.Number("packages");
        return new RecordStepInput
        {
            IdempotencyKey = key,
            Step = row.NeedEnum<TraceStep>("step"),
            Time = row.Time("time"),
            SiteId = Site("site"),
            ToSiteId = Site("toSite"),
            Lots = row.Text("lot", 256) is { } lot ? [new RecordLotInput { Code = lot, Quantity = row.Number("quantity") }] : [],
            NewLots = begins
                ? [new RecordNewLotInput { Number = number, ProductCode = product, ProductName = row.Text("productName", 200), Quantity = row.Number("newQuantity"), InPieces = row.Text("inPieces", 8) is not null }]
                : [],
            Package = row.Text("package", 200),
            Packages = packages is null ? null : packages is > 0 and <= 1_000_000 && packages == decimal.Truncate(packages.Value) ? (int)packages : throw row.Refuse("packages"),
            ToName = row.Text("toName", 200),
            InputProductCode = CodeIn(row.Text("inputProductCode", 300)),
            InputQuantity = row.Text("inputQuantity", 100),
            Note = row.Text("note", 1000),
        };
    }

    // The lists of the template say "code name", so that people see what they choose.
    private static string? CodeIn(string? text) => text?.Split(' ', 2)[0] is { Length: > 0 and <= 64 } code ? code : null;

    private async Task<RecordedStepDto> RecordInsideAsync(RecordStepInput input, IReadOnlyList<EpcisSensorElement> readings, CancellationToken cancellationToken)
    {
        if (await store.FindBySubmissionAsync(input.IdempotencyKey, cancellationToken) is { } before)
        {
            return new RecordedStepDto(before.EventId, before.Sequence, IsDuplicate: true, [], []);
        }

        Guid[] siteIds = [.. new[] { input.SiteId, input.ToSiteId }.OfType<Guid>().Distinct()];
        var sites = siteIds.Length == 0 ? new Dictionary<Guid, TraceSiteFacts>() : await parties.GetSitesAsync(siteIds, cancellationToken);
        Guid[] partyIds = [.. new[] { input.FromSubjectId, input.ToSubjectId }.OfType<Guid>().Distinct()];
        var subjects = partyIds.Length == 0 ? new Dictionary<Guid, TracePartyFacts>() : await parties.GetPartiesAsync(partyIds, cancellationToken);
        string? SiteOf(Guid? id) => id is { } i ? (sites.GetValueOrDefault(i) ?? throw new EntityNotFoundException(typeof(TraceSiteFacts), i)).Identifier : null;
        string? PartyOf(Guid? id) => id is { } i ? (subjects.GetValueOrDefault(i) ?? throw new EntityNotFoundException(typeof(TracePartyFacts), i)).Identifier : null;
        var time = input.Time ?? Now();
        var newLots = new List<(NewLot Lot, decimal? Quantity)>();
        foreach (var begun in input.NewLots)
        {
            newLots.Add((await BeginAsync(begun, time, cancellationToken), begun.Quantity));
        }

        var (quantities, items) = await ReadAsync(input.Lots, cancellationToken);
        if (quantities.Count + items.Count + newLots.Count == 0 && input.Step != TraceStep.Unpacking)
        {
            throw new BusinessException("Trace:NothingNamed", 400);
        }

        if (string.IsNullOrWhiteSpace(input.Package) && (input.Step == TraceStep.Unpacking || (input.Step == TraceStep.Packing && input.Packages is null)))
        {
            throw new BusinessException("Trace:PackageMissing", 400);
        }

        var facts = new StepFacts
        {
            Step = input.Step,
            Time = time,
            From = SiteOf(input.SiteId),
            To = SiteOf(input.ToSiteId),
            FromParty = PartyOf(input.FromSubjectId),
            ToParty = PartyOf(input.ToSubjectId),
            Parent = string.IsNullOrWhiteSpace(input.Package) ? null : Identifier(input.Package.Trim()),
            Inputs = quantities,
            InputItems = items,
            Outputs = [.. newLots.Select(n => new EpcisQuantity(n.Lot.Identifier, n.Quantity, n.Quantity is null ? null : n.Lot.Uom))],
            Readings = readings,
            WithdrawalDays = input.WithdrawalDays,
            Packages = input.Packages,
            Extensions = new Dictionary<string, string?>
            {
                [StepToEvent.InputProductExtension] = input.InputProductCode,
                [StepToEvent.InputQuantityExtension] = input.InputQuantity,
                [StepToEvent.ToNameExtension] = input.ToSubjectId is null ? input.ToName?.Trim() : null,
                [StepToEvent.FromNameExtension] = input.FromSubjectId is null ? input.FromName?.Trim() : null,
                [StepToEvent.NoteExtension] = input.Note,
                [StepToEvent.PhotoExtension] = input.PhotoId?.ToString(),
                ["cc:submission"] = input.IdempotencyKey,
            },
        };
        var subject = input.SiteId is { } at ? sites[at].SubjectId : input.ToSiteId is { } to ? sites[to].SubjectId : (Guid?)null;
        RecordedEvents recorded;
        try
        {
            recorded = await recorder.RecordAsync([new CapturedEvent(StepToEvent.Build(facts), Step: input.Step, NewLots: [.. newLots.Select(n => n.Lot)])], Origin(input.IdempotencyKey, subject), cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Data["place"] is string place)
        {
            // The rule knows identifiers; whoever reads the refusal knows the place by its name.
            var named = (await parties.GetSitesAsync([place], cancellationToken)).GetValueOrDefault(place)?.Name;
            refusal.WithData("place", named ?? (TraceConsts.IsOnTheWay(place) || place == TraceConsts.NoPlace ? texts["Trace:Place:" + place] : place == "*" ? texts["Trace:Place:Anywhere"] : TraceHolders.Short(place)));
            throw;
        }

        if (input.PhotoId is { } photo && await store.FindEventAsync(recorded.Events[0].EventId, cancellationToken) is { } row)
        {
            await attachments.AttachAsync(DocumentType.TraceEvent, row.Id, [photo], null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }

        return Dto(recorded, [.. newLots.Select(n => n.Lot.Number)]);
    }

    private async Task<NewLot> BeginAsync(RecordNewLotInput input, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var product = string.IsNullOrWhiteSpace(input.ProductCode) ? null : await products.FindByCodeAsync(input.ProductCode.Trim(), cancellationToken) ?? throw new BusinessException("Trace:ProductUnknown", 400).WithData("product", input.ProductCode);
        var name = input.ProductName?.Trim();
        if (product is null && string.IsNullOrEmpty(name))
        {
            throw new BusinessException("Trace:ProductMissing", 400);
        }

        var number = string.IsNullOrWhiteSpace(input.Number) ? await numbers.NextAsync("LOT", cancellationToken) : input.Number.Trim();

        // Lots of a product with a GTIN are named as the world names them, when the number can be printed in a GS1 code (AI 10: 20 characters).
        var identifier = product?.Gtin is { } gtin && number.Length <= MostLotCharacters ? TraceIdentifiers.LotOf(gtin, number) : TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Lot, number);
        if ((await queries.GetKeysAsync([number, identifier], cancellationToken)).Count > 0)
        {
            throw new LotBeginsOnceRule(number, exists: true).ToException();
        }

        var bestBefore = input.BestBefore ?? (product?.ShelfLifeDays is { } days ? DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(8)).Date).AddDays(days) : null);
        return new NewLot(identifier, number, product?.Product ?? new LotProduct(null, name![..Math.Min(name!.Length, 60)], LocalizedText.Of(name!, name!)), product?.Gtin, product is null ? input.InPieces ? null : TraceConsts.Kilogram : product.Uom, bestBefore);
    }

    /// <summary>Lots by number or identifier become quantities; anything else is an item or a package.</summary>
    private async Task<(IReadOnlyList<EpcisQuantity> Quantities, IReadOnlyList<string> Items)> ReadAsync(IReadOnlyList<RecordLotInput> lots, CancellationToken cancellationToken)
    {
        var codes = lots.Select(l => l.Code.Trim()).ToList();
        var keys = codes.Count == 0 ? [] : await queries.GetKeysAsync([.. codes.Concat(codes.Select(EpcisIdentifiers.Normalise)).Distinct()], cancellationToken);
        var quantities = new List<EpcisQuantity>();
        var items = new List<string>();
        foreach (var lot in lots)
        {
            var code = lot.Code.Trim();
            if (keys.FirstOrDefault(k => k.Number == code || k.Identifier == EpcisIdentifiers.Normalise(code)) is { } key)
            {
                quantities.Add(new EpcisQuantity(key.Identifier, lot.Quantity, lot.Quantity is null ? null : key.Uom));
            }
            else if (lot.Quantity is not null)
            {
                throw new BusinessException("Trace:LotUnknown").WithData("lot", code);
            }
            else
            {
                items.Add(Identifier(code));
            }
        }

        return (quantities, items);
    }

    private string Identifier(string code) => code.Contains(':', StringComparison.Ordinal) ? code : TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Item, Uri.EscapeDataString(code));

    private static List<EpcisSensorReport> Readings(string csv)
    {
        var reports = new List<EpcisSensorReport>();
        foreach (var (line, number) in csv.Split('\n').Select((l, i) => (l.Trim().TrimStart('\uFEFF'), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var cells = line.Split([',', ';', '\t']);
            if (cells.Length >= 2 && DateTime.TryParse(cells[0].Trim().Trim('"'), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out _)
                && decimal.TryParse(cells[1].Trim().Trim('"'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                reports.Add(new EpcisSensorReport { Type = "Temperature", Value = value, Uom = "CEL", Time = TimeOf(cells[0].Trim().Trim('"')) });
            }
            else if (number > 1)
            {
                throw new BusinessException("Trace:ReadingUnreadable", 400).WithData("line", number).WithData("text", line.Length > 60 ? line[..60] : line);
            }
        }

        return reports.Count is 0 or > MostReadings ? throw new BusinessException("Trace:ReadingCount", 400).WithData("max", MostReadings) : reports;
    }

    private static DateTimeOffset TimeOf(string text)
    {
        var time = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.FromHours(8)) : new DateTimeOffset(time.ToUniversalTime());
    }

    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    private EventOrigin Origin(string? key, Guid? subject) => new(null, null, user.UserName ?? string.Empty) { ChecksPeople = true, SubmissionKey = key, SubjectId = subject };

    private RecordedStepDto Dto(RecordedEvents recorded, IReadOnlyList<string> lots) => new(
        recorded.Events[0].EventId, recorded.Events[0].Sequence, recorded.Events[0].IsDuplicate, lots,
        [.. recorded.Warnings.Select(w => w.Data.Aggregate(texts[w.Code], (text, d) => text.Replace("{" + d.Key + "}", d.Value, StringComparison.Ordinal)))]);

    private static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);
}
