using System.Globalization;
using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host.Setup.DemoYear;
using CountyCloud.Products;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Host.Setup.DemoTrace;

/// <summary>Plays the scenario of one county, day by day.</summary>
internal sealed class DemoTraceStory(DemoStage county, DemoTraceScenario scenario, IServiceProvider services, DemoClock clock, OutboxDispatcher outbox)
{
    private const string Office = "office";
    private const string Grower = "grower";
    private const string Station = "station";
    private const string Market = "market";
    private static readonly TimeSpan ReadingEvery = TimeSpan.FromMinutes(20);

    // Two places between which nobody travels in minutes: where copied codes show up.
    private static readonly (double Latitude, double Longitude)[] FarPlaces = [(31.2, 121.5), (23.1, 113.3)];

    private readonly Dictionary<string, (Guid Id, string Name)> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _standards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Guid Id, string Code)> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _lots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _siteNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<DemoRecall, Guid> _recalls = [];
    private int _submissions;

    private CancellationToken Stop => county.Cancellation;

    /// <summary>Plays it.</summary>
    public async Task PlayAsync()
    {
        var acts = new List<(int DaysAgo, Func<Task> Act)>();
        acts.AddRange(scenario.Subjects.Select(s => (s.DaysAgo, (Func<Task>)(() => FileAsync(s)))));
        acts.AddRange(scenario.Standards.Select(s => (s.DaysAgo, (Func<Task>)(() => SetStandardAsync(s)))));
        acts.AddRange(scenario.Products.Select(p => (p.DaysAgo, (Func<Task>)(() => PublishAsync(p)))));
        acts.AddRange(scenario.Certificates.Select(c => (c.DaysAgo, (Func<Task>)(() => CertifyAsync(c)))));
        acts.AddRange(scenario.Brands.Select(b => (b.DaysAgo, (Func<Task>)(() => LicenseAsync(b)))));
        acts.AddRange(scenario.Ledger.Select(e => (e.DaysAgo, (Func<Task>)(() => EnterAsync(e)))));
        acts.AddRange(scenario.Steps.Select(s => (s.DaysAgo, (Func<Task>)(() => RecordAsync(s)))));
        acts.AddRange(scenario.Tests.Select(t => (t.DaysAgo, (Func<Task>)(() => TestAsync(t)))));
        acts.AddRange(scenario.Codes.Select(c => (c.DaysAgo, (Func<Task>)(() => IssueAsync(c)))));
        acts.AddRange(scenario.Alerts.Select(a => (a.DaysAgo, (Func<Task>)(() => AlertAsync(a)))));
        acts.AddRange(scenario.Subjects.Where(s => s.Suspended is not null).Select(s => (35, (Func<Task>)(() => SuspendAsync(s)))));
        acts.AddRange(scenario.Recalls.Select(r => (r.DaysAgo, (Func<Task>)(() => RecallAsync(r)))));
        acts.AddRange(scenario.Recalls.Where(r => r is { IsDrill: false, EndDaysAgo: not null }).Select(r => (r.EndDaysAgo!.Value, (Func<Task>)(() => EndAsync(r)))));
        foreach (var day in acts.GroupBy(a => a.DaysAgo).OrderByDescending(g => g.Key))
        {
            clock.MoveTo(county.Ago(day.Key));
            foreach (var (_, act) in day)
            {
                await act();
            }
        }

        // Shoppers come last: what they scan has been in use for a while.
        foreach (var (batch, scans) in _scans.OrderByDescending(s => s.Scans.DaysAgo))
        {
            await ScanAsync(batch, scans);
        }
    }

    private readonly List<(Guid Batch, DemoScans Scans)> _scans = [];

    private async Task FileAsync(DemoSubject s)
    {
        var desk = county.As<ITraceSubjectAppService>(Office);
        var content = new TraceSubjectContent { Kind = s.Kind, CreditCode = s.CreditCode, Township = s.Township, Size = s.Size, DepartmentCode = s.Department, Business = s.Business };
        var subject = await desk.CreateAsync(new SaveTraceSubjectInput { Title = s.Name, Content = content }, Stop);
        var id = subject.Document.Id;
        _subjects[s.Key] = (id, s.Name);
        foreach (var place in s.Sites)
        {
            var site = await county.As<ITraceSiteAppService>(Office).CreateAsync(new SaveTraceSiteInput
            {
                Title = place.Name, HolderId = id, Products = place.Products,
                Content = new TraceSiteContent
                {
                    Kind = place.Kind, Township = place.Township, Latitude = place.Latitude, Longitude = place.Longitude, AreaMu = place.AreaMu, Capacity = place.Capacity, CapacityUnit = place.CapacityUnit,
                },
            }, Stop);
            _sites[place.Key] = site.Document.Id;
            _siteNames[place.Key] = place.Name;
            await county.As<ITraceSiteAppService>(Office).AddPhotoAsync(site.Document.Id, new CountyDocumentStepInput { AttachmentIds = [await county.PictureAsync(Office)] }, Stop);
        }

        foreach (var paper in subject.RequiredPapers)
        {
            await desk.AddPaperAsync(id, new TracePaperInput { Name = paper, AttachmentIds = [await county.PaperAsync(Office, paper)] }, Stop);
        }

        if (s.IsOpen)
        {
            return;
        }

        await desk.CheckAsync(id, new TraceOpinionInput { Opinion = "材料齐全，现场核对一致。" }, Stop);
        await desk.FileAsync(id, new CountyDocumentStepInput(), Stop);
        if (s.IsGrowers || s.IsStations)
        {
            await desk.AddMemberAsync(id, new TraceMemberInput { UserName = county.UserName(s.IsGrowers ? Grower : Station) }, Stop);
        }
    }

    private async Task SuspendAsync(DemoSubject s) => await county.As<ITraceSubjectAppService>(Office).SuspendAsync(_subjects[s.Key].Id, new TraceReasonInput { Reason = s.Suspended! }, Stop);

    private async Task SetStandardAsync(DemoStandard s)
    {
        var desk = county.As<IProductStandardAppService>(Office);
        var standard = await desk.CreateAsync(new SaveProductStandardInput { Title = s.Title, Content = s.Content }, Stop);
        while (standard.State < StandardState.InUse)
        {
            standard = await desk.AdvanceAsync(standard.Id, new CountyDocumentStepInput(), Stop);
        }

        _standards[s.Key] = standard.Id;
    }

    private async Task PublishAsync(DemoProduct p)
    {
        var desk = county.As<IProductAppService>(Office);
        var product = await desk.CreateAsync(new SaveProductInput
        {
            Name = p.Name, Content = p.Content with { PhotoId = await county.PictureAsync(Office) }, Producers = [.. p.Producers.Select(k => new ProductProducer { SubjectId = _subjects[k].Id, Name = _subjects[k].Name })],
        }, Stop);
        _products[p.Key] = (product.Id, product.Number);
        if (p.Standard is { } standard)
        {
            await desk.FollowStandardAsync(product.Id, new FollowStandardInput { StandardId = _standards[standard] }, Stop);
        }

        if (p.Gtin is { } gtin)
        {
            await desk.AssignGtinAsync(product.Id, new AssignGtinInput { Gtin = gtin, Since = county.Now }, Stop);
        }

        if (!p.IsDraft)
        {
            await desk.PublishAsync(product.Id, new CountyDocumentStepInput(), Stop);
        }
    }

    private async Task CertifyAsync(DemoCertificate c)
    {
        var desk = county.As<ICertificateAppService>(Office);
        var (holderId, holder) = _subjects[c.Holder];
        var certificate = await desk.CreateAsync(new SaveCertificateInput
        {
            Title = c.Title, Content = new CertificateContent { Kind = c.Kind, ProductId = _products[c.Product].Id, HolderSubjectId = holderId, Holder = holder, Remark = "演示数据，编号不是真实证书。" },
        }, Stop);
        if (c.Number is { } number)
        {
            await desk.RegisterAsync(certificate.Id, new IssueCertificateInput
            {
                CertificateNumber = number, Issuer = c.Issuer, IssuedOn = county.Ago(c.IssuedDaysAgo), ValidUntil = c.ValidDays is { } days ? county.Today.AddDays(days) : null,
                AttachmentIds = [await county.PaperAsync(Office, "证书")],
            }, Stop);
            return;
        }

        await desk.CheckQualificationAsync(certificate.Id, new CheckSuitabilityInput { IsSuitable = true, Finding = "符合申报条件。" }, Stop);
        await desk.ApplyAsync(certificate.Id, new ApplyCertificateInput { Issuer = c.Issuer }, Stop);
    }

    private async Task LicenseAsync(DemoBrand b)
    {
        var manuals = county.As<IVisualIdentityAppService>(Office);
        var manual = await manuals.CreateAsync(new SaveVisualIdentityInput { Title = b.ManualTitle, Content = b.Manual with { BrandCode = b.Code } }, Stop);
        while (manual.State < VisualIdentityState.Launched)
        {
            manual = await manuals.AdvanceAsync(manual.Id, new CountyDocumentStepInput(), Stop);
        }

        var desk = county.As<IBrandLicenceAppService>(Office);
        foreach (var l in b.Licences)
        {
            var (holderId, holder) = _subjects[l.Holder];
            var licence = await desk.CreateAsync(new SaveBrandLicenceInput
            {
                Title = l.Title, ProductIds = [.. l.Products.Select(p => _products[p].Id)],
                Content = new BrandLicenceContent { BrandCode = b.Code, HolderSubjectId = holderId, Holder = holder, Standard = l.Standard, From = county.Now, To = county.Today.AddDays(l.ValidDays) },
            }, Stop);
            await desk.CheckQualificationAsync(licence.Id, new LicenceFindingInput { Finding = "产品在库，主体已备案。" }, Stop);
            await desk.CheckStandardAsync(licence.Id, new CheckStandardInput { IsTraced = true, IsSafetyConfirmed = true, Finding = "按标准生产，纳入追溯。" }, Stop);
            await desk.SubmitAsync(licence.Id, new CountyDocumentStepInput(), Stop);
            await county.DecideAsync(DocumentType.BrandLicence, licence.Id);
            await outbox.DispatchAsync(Stop);
        }
    }

    private async Task EnterAsync(DemoLedgerEntry e) => await county.As<IInputLedgerAppService>(Office).CreateAsync(new InputLedgerEntryInput
    {
        DealerId = _subjects[e.Dealer].Id,
        Content = new InputEntryContent { Kind = e.Kind, InputCode = e.Input, Quantity = e.Quantity, Unit = e.Unit, Counterparty = e.Counterparty, BatchNumber = e.Batch, Day = county.Now },
    }, Stop);

    private async Task RecordAsync(DemoStep s)
    {
        var desk = county.As<ITraceRecordAppService>(s.By);
        var key = string.Create(CultureInfo.InvariantCulture, $"demo-{county.County.Name}-{++_submissions}");
        RecordLotInput[] lots = [.. (s.Lots ?? new Dictionary<string, decimal?>()).Select(l => new RecordLotInput { Code = l.Key, Quantity = l.Value })];
        if (s.Temperatures is { } readings)
        {
            var last = clock.GetUtcNow().UtcDateTime.AddMinutes(-10);
            var csv = string.Join('\n', readings.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{last - (ReadingEvery * (readings.Count - 1 - i)):yyyy-MM-ddTHH:mm:ss}Z,{t}")));
            await desk.RecordReadingsAsync(new RecordReadingsInput { IdempotencyKey = key, Lots = lots, SiteId = Site(s.At), Device = s.Device, Csv = csv }, Stop);
            return;
        }

        await desk.RecordAsync(new RecordStepInput
        {
            IdempotencyKey = key, Step = s.Step, SiteId = Site(s.At), ToSiteId = Site(s.To), FromSubjectId = Subject(s.FromParty), ToSubjectId = Subject(s.ToParty), Lots = lots, Package = s.Package,
            NewLots = [.. (s.New ?? []).Select(n => new RecordNewLotInput { Number = n.Number, ProductCode = n.Product is { } p ? _products[p].Code : null, ProductName = n.Name, Quantity = n.Quantity, InPieces = n.InPieces })],
            InputProductCode = s.Input, InputQuantity = s.InputQuantity, WithdrawalDays = s.WithdrawalDays, Note = s.Note, PhotoId = s.HasPhoto ? await county.PictureAsync(s.By) : null,
        }, Stop);
    }

    private async Task TestAsync(DemoTest t)
    {
        var desk = county.As<IQualityTestAppService>(t.By);
        var test = await desk.CreateAsync(new TakeSampleInput
        {
            Kind = t.Kind, LotNumber = t.Lot, SampleNumber = string.Create(CultureInfo.InvariantCulture, $"YP-{++_submissions:000}"), SampledOn = county.Now, SampledAt = t.SampledAt, Laboratory = t.Laboratory,
        }, Stop);
        if (t.Passed is not { } passed)
        {
            return;
        }

        await desk.EnterResultsAsync(test.Id, new EnterResultsInput
        {
            TestedOn = county.Now, Items = [.. t.Items.Select(i => new TestResultInput { ItemCode = i.Item, Value = i.Value, Words = i.Words, Judgement = i.Judgement })],
        }, Stop);
        await desk.ReportAsync(test.Id, new ReportTestInput { HasPassed = passed, Conclusion = t.Conclusion, AttachmentIds = [await county.PaperAsync(t.By, "检测报告")] }, Stop);
        if (!passed)
        {
            _failed[t.Lot] = test.Number;
        }

        await outbox.DispatchAsync(Stop);
    }

    private async Task IssueAsync(DemoCodes c)
    {
        var desk = county.As<ITraceCodeAppService>(Office);
        var batch = (await desk.CreateAsync(new TraceCodeOrderInput
        {
            ProductId = _products[c.Product].Id, SubjectId = _subjects[c.Subject].Id, Kind = c.Kind, Quantity = c.Quantity, WithBrandMark = c.WithBrandMark, Layers = c.Layers ?? [],
        }, Stop)).Summary.Id;
        await desk.MarkPrintedAsync(batch, Stop);
        await desk.MarkAttachedAsync(batch, Stop);
        foreach (var a in c.Activations)
        {
            await desk.ActivateAsync(batch, new TraceCodeActivationInput { First = a.First, Last = a.Last, LotId = await LotAsync(a.Lot) }, Stop);
        }

        foreach (var w in c.Withdrawals ?? [])
        {
            await desk.WithdrawAsync(batch, new TraceCodeWithdrawalInput { First = w.First, Last = w.Last, Kind = w.Kind, Reason = w.Reason }, Stop);
        }

        _scans.AddRange((c.Scans ?? []).Select(s => (batch, s)));
    }

    // Anybody on the street: no use case of the office, but the public page's own question and note.
    private async Task ScanAsync(Guid batch, DemoScans scans)
    {
        clock.MoveTo(county.Ago(scans.DaysAgo));
        var code = await DemoTracePlayer.CodeAsync(county, batch, scans.Position);
        DemoVisitor.Become(null);
        using var nowhere = services.GetRequiredService<ICurrentTenant>().Change(null);
        await using var scope = services.CreateAsyncScope();
        var page = scope.ServiceProvider.GetRequiredService<IPublicTrace>();
        for (var i = 0; i < scans.Count; i++)
        {
            clock.Tick();
            var place = FarPlaces[i % FarPlaces.Length];
            var trace = await page.FindAsync(code, Stop) ?? throw new InvalidOperationException($"The code {code} of the demo does not open.");
            page.RecordScan(trace, new TraceScanNotice(TraceScanChannel.Link, $"demo-{i}", scans.IsSuspicious ? place.Latitude : null, scans.IsSuspicious ? place.Longitude : null));
        }

        await scope.ServiceProvider.GetRequiredService<TraceScanWriter>().FlushAsync(Stop);
    }

    private async Task AlertAsync(DemoAlert a)
    {
        var alert = await county.As<ITraceAlertAppService>(Office).CreateAsync(new RaiseAlertInput { Kind = a.Kind, About = a.About, Description = a.Description, Step = a.Step }, Stop);
        var desk = county.As<ITraceAlertAppService>(alert.OwnerRole == "MarketRegulator" ? Market : Office);
        if (a.Until >= TraceAlertState.Assessed)
        {
            await desk.AssessAsync(alert.Id, new AssessAlertInput { IsConfirmed = true, Text = "经核实，情况属实。" }, Stop);
        }

        if (a.Until >= TraceAlertState.ActionDecided)
        {
            await desk.DecideActionAsync(alert.Id, new CountyDocumentRemarkInput { Text = a.Action }, Stop);
        }

        if (a.Until >= TraceAlertState.Closed)
        {
            await desk.CloseAsync(alert.Id, new CountyDocumentRemarkInput { Text = a.Result }, Stop);
        }
    }

    private async Task RecallAsync(DemoRecall r)
    {
        var desk = county.As<IRecallAppService>(Market);
        var target = r.Cause switch
        {
            RecallCause.Site => _siteNames[r.Target],
            RecallCause.Subject => _subjects[r.Target].Name,
            RecallCause.FailedTest => _failed[r.Target],
            _ => r.Target,
        };
        var recall = await desk.CreateAsync(new OpenRecallInput { Cause = r.Cause, Target = target, Title = r.Title, Reason = r.Reason, IsDrill = r.IsDrill }, Stop);
        if (r.IsDrill)
        {
            await desk.CloseAsync(recall.Id, new CountyDocumentRemarkInput { Text = r.Result }, Stop);
            return;
        }

        await desk.SubmitAsync(recall.Id, new CountyDocumentStepInput(), Stop);
        await county.DecideAsync(DocumentType.Recall, recall.Id);
        await outbox.DispatchAsync(Stop);
        _recalls[r] = recall.Id;
    }

    private async Task EndAsync(DemoRecall r)
    {
        var desk = county.As<IRecallAppService>(Market);
        var (id, result) = (_recalls[r], new CountyDocumentRemarkInput { Text = r.Result });
        await desk.CollectAsync(id, new CollectRecallInput { MissingReason = r.MissingReason }, Stop);
        _ = r.IsReleased ? await desk.ReleaseAsync(id, result, Stop) : await desk.DestroyAsync(id, result, Stop);
        await desk.CloseAsync(id, result, Stop);

        // What the failed test had warned of is dealt with by that.
        var alerts = county.As<ITraceAlertAppService>(Market);
        foreach (var alert in (await alerts.GetListAsync(new TraceAlertListInput { Filter = r.Target, Kind = TraceAlertKind.FailedTest }, Stop)).Items.Where(a => a.State != TraceAlertState.Closed))
        {
            await alerts.AssessAsync(alert.Id, new AssessAlertInput { IsConfirmed = true, Text = "经核实，情况属实。" }, Stop);
            await alerts.DecideActionAsync(alert.Id, new CountyDocumentRemarkInput { Text = r.Title }, Stop);
            await alerts.CloseAsync(alert.Id, result, Stop);
        }
    }

    private Guid? Site(string? key) => key is null ? null : _sites[key];

    private Guid? Subject(string? key) => key is null ? null : _subjects[key].Id;

    private async Task<Guid> LotAsync(string number)
    {
        if (!_lots.TryGetValue(number, out var id))
        {
            foreach (var lot in (await county.As<ILotAppService>(Office).GetListAsync(new LotListInput { MaxResultCount = 1000 }, Stop)).Items)
            {
                _lots[lot.Number] = lot.Id;
            }

            id = _lots[number];
        }

        return id;
    }
}
