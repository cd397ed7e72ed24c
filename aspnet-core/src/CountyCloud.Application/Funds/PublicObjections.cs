using System.Security.Cryptography;
using System.Text;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IPublicObjections"/>
public sealed class PublicObjections(
    IRepository<Objection> objections, IRepository<Payment> payments, IFundQueries queries, FundContext fund, TaskDesk tasks, IUnitOfWork unitOfWork) : IPublicObjections
{
    // Without letters and digits that people mix up.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <inheritdoc />
    public async Task<ObjectionReceiptDto> ObjectAsync(string noticeNumber, ObjectInput input, CancellationToken cancellationToken)
    {
        var text = input.Text.Trim();
        if (text.Length < 5 || text.Length > Objection.MaxTextLength || input.Contact?.Length > Objection.MaxContactLength)
        {
            throw new BusinessException("Funds:ObjectionTextLength", 400).WithData("max", Objection.MaxTextLength).WithData("contactMax", Objection.MaxContactLength);
        }

        // 25 characters of 5 bits each.
        var receipt = RandomNumberGenerator.GetString(Alphabet, 25);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var notice = await queries.FindNoticeAsync(noticeNumber, cancellationToken) ?? throw new BusinessException("Funds:NoticeUnknown", 404).WithData("number", noticeNumber);
            notice.TakeObjection(fund.Today);
            var payment = await payments.GetAsync(notice.PaymentId, cancellationToken);
            payment.Hold();
            var objection = new Objection(
                fund.Ids.Create(), await fund.NumberAsync("OBJ", cancellationToken), notice, text, string.IsNullOrWhiteSpace(input.Contact) ? null : input.Contact.Trim(), HashOf(receipt), fund.Today);
            objections.Add(objection);
            var days = (await fund.RulesAsync(cancellationToken)).ObjectionAnswerDays;
            var due = days is null ? (DateOnly?)null : (await fund.CalendarAsync(cancellationToken)).AddWorkingDays(fund.Today, (int)days.Value);
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Answer, DocumentType.PublicNotice, objection.Id, $"{objection.Number} {notice.Number} {payment.Title}", [CountyRoles.ProgrammeOffice, "CompetentDepartment"], DueOn: due), cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return new ObjectionReceiptDto(receipt, noticeNumber, fund.Today);
    }

    /// <inheritdoc />
    public async Task<ObjectionStatusDto?> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        if (receipt.Length is < 20 or > 40 || await queries.FindObjectionAsync(HashOf(receipt), cancellationToken) is not { } o)
        {
            return null;
        }

        var isDecided = o.State == ObjectionState.Decided;
        return new ObjectionStatusDto(o.NoticeNumber, o.RaisedOn, o.State, isDecided ? o.Answer ?? o.Decision : null, isDecided ? o.Outcome : null, isDecided ? o.LowerTo : null, o.DecidedOn);
    }

    private static string HashOf(string receipt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(receipt.Trim().ToUpperInvariant())));
}
