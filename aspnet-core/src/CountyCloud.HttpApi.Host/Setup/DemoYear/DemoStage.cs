using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>A county on the stage of the demo: its people, its calendar, and what they do all the time.</summary>
internal class DemoStage
{
    private readonly IReadOnlyDictionary<string, DemoPerson> _people;
    private int _papers;

    /// <summary>Sets it up on the day that the clock shows.</summary>
    public DemoStage(IServiceProvider services, DemoClock clock, TenantInfo county, IReadOnlyDictionary<string, DemoPerson> people, CancellationToken cancellation)
    {
        (Services, Clock, County, _people, Cancellation) = (services, clock, county, people, cancellation);
        Today = clock.Today();
    }

    /// <summary>County.</summary>
    public TenantInfo County { get; }

    /// <summary>Cancels.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Last day that is played: today.</summary>
    public DateOnly Today { get; }

    /// <summary>The day that is played now.</summary>
    public DateOnly Now => Clock.Today();

    /// <summary>Calls that were made.</summary>
    public int Steps { get; private set; }

    /// <summary>The process's services.</summary>
    protected IServiceProvider Services { get; }

    /// <summary>The clock that the demo sets.</summary>
    protected DemoClock Clock { get; }

    /// <summary>The accounts of the county's posts.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static async Task<Dictionary<string, DemoPerson>> PeopleAsync(AccountSeeder accounts, TenantInfo county)
    {
        var people = new Dictionary<string, DemoPerson>(StringComparer.Ordinal);
        foreach (var (suffix, _, _) in DemoAccounts.CountyPosts)
        {
            var user = await accounts.FindAccountAsync($"{county.Name}.{suffix}") ?? throw new InvalidOperationException($"{county.Name} has no demo sign-ins: run 'setup --demo' first.");
            people[suffix] = new DemoPerson(user.Id, user.UserName!);
        }

        return people;
    }

    /// <summary>The use cases as a person of the county calls them; null for anybody in the street.</summary>
    public TService As<TService>(string? who)
        where TService : class
    {
        Steps++;
        return DemoUseCase<TService>.Of(Services, Clock, County, who is null ? null : _people[who]);
    }

    /// <summary>User name of a post's person.</summary>
    public string UserName(string who) => _people[who].UserName;

    /// <summary>So many days before today.</summary>
    public DateOnly Ago(int days) => Today.AddDays(-days);

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
        using var change = Services.GetRequiredService<ICurrentTenant>().Change(County.Id, County.Name);
        await Services.GetRequiredService<JobRunner>().RunRecurringAsync(name, Cancellation);
    }

    /// <summary>Runs every recurring job of the county.</summary>
    public async Task RunJobsAsync()
    {
        foreach (var job in Services.GetRequiredService<JobRegistry>().Recurring.Where(j => j.RunsFor(County.Id)))
        {
            await RunJobAsync(job.Name);
        }
    }

    private static string? SuffixOf(string role) => DemoAccounts.CountyPosts.Where(p => p.Roles.Contains(role, StringComparer.Ordinal)).Select(p => p.Suffix).FirstOrDefault();

    private async Task<Guid> UploadAsync(string who, string name, string ending, byte[] content) =>
        (await As<IAttachmentStore>(who).UploadAsync(name + ending, content, Cancellation)).Id;
}
