using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>A county in play: its people, its calendar, and what they do all the time.</summary>
internal sealed class DemoCounty
{
    private readonly IServiceProvider _services;
    private readonly DemoClock _clock;
    private readonly IReadOnlyDictionary<string, DemoPerson> _people;
    private readonly WorkingDayCalendar _calendar;
    private int _papers;

    public DemoCounty(
        IServiceProvider services, DemoClock clock, TenantInfo county, DemoScenario scenario, IReadOnlyDictionary<string, DemoPerson> people, IReadOnlyDictionary<string, Guid> contractors, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        (_services, _clock, County, Scenario, _people, Contractors, _calendar, Cancellation) = (services, clock, county, scenario, people, contractors, calendar, cancellation);
        Today = clock.Today();
    }

    /// <summary>County.</summary>
    public TenantInfo County { get; }

    /// <summary>What its year is about.</summary>
    public DemoScenario Scenario { get; }

    /// <summary>Contractor of each contractor's person, by user name.</summary>
    public IReadOnlyDictionary<string, Guid> Contractors { get; }

    /// <summary>Cancels.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Last day of the year that is played: today.</summary>
    public DateOnly Today { get; }

    /// <summary>The day that is played now.</summary>
    public DateOnly Now => _clock.Today();

    /// <summary>Calls that were made.</summary>
    public int Steps { get; private set; }

    /// <summary>The use cases as a person of the county calls them; null for anybody in the street.</summary>
    public TService As<TService>(string? who)
        where TService : class
    {
        Steps++;
        return DemoUseCase<TService>.Of(_services, _clock, County, who is null ? null : _people[who]);
    }

    /// <summary>So many days before today.</summary>
    public DateOnly Ago(int days) => Today.AddDays(-days);

    /// <summary>The so-many-th working day before today.</summary>
    public DateOnly Back(int workingDays)
    {
        var day = Today;
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            workingDays -= _calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last working day up to a day, for what must not be late because of a holiday.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!_calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The working day on which something that falls on a day is done; null when that is not yet.</summary>
    public DateOnly? WorkingDayOf(DateOnly day)
    {
        var last = Back(1);
        var working = _calendar.NextWorkingDay(day);
        return working <= last ? working : day <= last ? last : null;
    }

    /// <summary>A picture, uploaded by a person.</summary>
    public async Task<Guid> PictureAsync(string who) => await UploadAsync(who, "现场照片", ".png", DemoPapers.Picture(++_papers));

    /// <summary>A paper, uploaded by a person.</summary>
    public async Task<Guid> PaperAsync(string who, string name) => await UploadAsync(who, name, ".pdf", DemoPapers.Page(++_papers));

    /// <summary>Those whose turn it is sign, one step after the other.</summary>
    public async Task DecideAsync(DocumentType type, Guid documentId, int steps = int.MaxValue, DecisionKind kind = DecisionKind.Approve, string opinion = "同意")
    {
        for (; steps > 0; steps--)
        {
            var approvals = await As<IApprovalAppService>("office").GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = type, DocumentId = documentId }, Cancellation);
            if (approvals.Items.FirstOrDefault(a => a.State == ApprovalState.Pending) is not { } approval)
            {
                return;
            }

            var step = approval.Steps.First(s => s.OpenRoles.Count > 0);
            var who = step.OpenRoles.Select(SuffixOf).FirstOrDefault(s => s is not null) ?? throw new InvalidOperationException($"No demo account holds one of the roles {string.Join(", ", step.OpenRoles)}.");
            var papers = step.NeedsAttachment ? new[] { await PaperAsync(who, "批复") } : [];
            await As<IApprovalAppService>(who).DecideAsync(approval.Id, new DecideInput { Kind = kind, Opinion = opinion, AttachmentIds = papers, ConcurrencyStamp = approval.ConcurrencyStamp }, Cancellation);
            if (kind != DecisionKind.Approve)
            {
                return;
            }
        }
    }

    /// <summary>Runs a recurring job of the county, as the scheduler does.</summary>
    public async Task RunJobAsync(string name)
    {
        DemoVisitor.Become(null);
        using var change = _services.GetRequiredService<ICurrentTenant>().Change(County.Id, County.Name);
        await _services.GetRequiredService<JobRunner>().RunRecurringAsync(name, Cancellation);
    }

    /// <summary>Runs every recurring job of the county.</summary>
    public async Task RunJobsAsync()
    {
        foreach (var job in _services.GetRequiredService<JobRegistry>().Recurring.Where(j => j.RunsFor(County.Id)))
        {
            await RunJobAsync(job.Name);
        }
    }

    /// <summary>Plays stories together, each day of the year once, and each story as far as it comes until today.</summary>
    public async Task PlayAsync(IEnumerable<IAsyncEnumerable<DateOnly>> stories)
    {
        var queue = new PriorityQueue<IAsyncEnumerator<DateOnly>, (DateOnly Day, int Order)>();
        var order = 0;
        var now = DateOnly.MinValue;

        async Task GoOnAsync(IAsyncEnumerator<DateOnly> story)
        {
            if (await story.MoveNextAsync() && WorkingDayOf(story.Current) is { } day)
            {
                queue.Enqueue(story, (day < now ? now : day, order++));
            }
            else
            {
                await story.DisposeAsync();
            }
        }

        foreach (var story in stories)
        {
            await GoOnAsync(story.GetAsyncEnumerator(Cancellation));
        }

        while (queue.TryDequeue(out var story, out var when))
        {
            if (when.Day > now)
            {
                now = when.Day;
                _clock.MoveTo(now);
            }

            await GoOnAsync(story);
        }

        _clock.Release();
    }

    private static string? SuffixOf(string role) => DemoAccounts.CountyPosts.Where(p => p.Roles.Contains(role, StringComparer.Ordinal)).Select(p => p.Suffix).FirstOrDefault();

    private async Task<Guid> UploadAsync(string who, string name, string ending, byte[] content) =>
        (await As<IAttachmentStore>(who).UploadAsync(name + ending, content, Cancellation)).Id;
}
