using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;
using CountyCloud.Governance;
using CountyCloud.Tasks;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IComplaintIntake"/>
public sealed class ComplaintIntake(
    IRepository<Complaint> complaints, IOversightDocumentQueries queries, ICountyConfiguration configuration, WorkingDays workingDays, TaskDesk tasks, IDocumentNumbers numbers, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock)
    : IComplaintIntake
{
    /// <summary>Name of the rule with the days for an answer, in days or working days (W-39: the documents are silent).</summary>
    public const string DaysParameter = "complaint_days";

    private const int MaxReceiptLength = 64;

    /// <inheritdoc />
    public async Task<ComplaintReceiptDto> ReceiveAsync(ReceiveComplaintInput input, CancellationToken cancellationToken)
    {
        var receipt = ComplaintReceipts.Create();
        var today = clock.Today();
        var dueOn = await DueOnAsync(today, cancellationToken);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var contact = string.IsNullOrWhiteSpace(input.Name) && string.IsNullOrWhiteSpace(input.Reach) ? ((Guid, string?, string?)?)null : (ids.Create(), input.Name?.Trim(), input.Reach?.Trim());
            var complaint = Complaint.Receive(
                ids.Create(), new DocumentHead(await numbers.NextAsync("COM", cancellationToken), input.Subject, string.Empty), input.Kind, input.Text.Trim(), ComplaintReceipts.Hash(receipt), contact, today, dueOn, ids.Create(),
                clock.GetUtcNow().UtcDateTime);
            complaints.Add(complaint);

            // The number only: a list of tasks is read by many.
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Answer, complaint.DocumentType, complaint.Id, complaint.Number, [CountyRoles.ProgrammeOffice], DueOn: dueOn), cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return new ComplaintReceiptDto(receipt, dueOn);
    }

    /// <inheritdoc />
    public async Task<ComplaintStatusDto?> FindAsync(string receipt, CancellationToken cancellationToken) =>
        await LoadAsync(receipt, cancellationToken) is { } complaint ? ToDto(complaint) : null;

    /// <inheritdoc />
    public async Task<ComplaintStatusDto?> JudgeAsync(string receipt, JudgeAnswerInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(receipt, cancellationToken) is not { } complaint)
        {
            return null;
        }

        complaint.Judge(ids.Create(), input.IsSettled, input.Remark?.Trim(), clock.GetUtcNow().UtcDateTime);
        if (!input.IsSettled)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Answer, complaint.DocumentType, complaint.Id, complaint.Number, [CountyRoles.ProgrammeOffice]), cancellationToken);
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(complaint);
    }

    private async Task<Complaint?> LoadAsync(string receipt, CancellationToken cancellationToken) =>
        receipt.Length <= MaxReceiptLength && await queries.FindComplaintAsync(ComplaintReceipts.Hash(receipt), cancellationToken) is { } id ? await complaints.FindAsync(id, cancellationToken) : null;

    private async Task<DateOnly?> DueOnAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rule = ProgrammeRuleReader.Find(await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), DaysParameter, today);
        return ProgrammeRuleReader.NumberOf(rule) is not { } days ? null
            : rule!.Unit == RuleUnit.WorkingDays ? (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(today, (int)days)
            : today.AddDays((int)days);
    }

    private static ComplaintStatusDto ToDto(Complaint c) => new(c.Number, c.Kind, c.State, c.ReceivedOn, c.DueOn, c.Answer, c.AnsweredOn);
}
