using CountyCloud.Framework.Localization;
using CountyCloud.Funds;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Brings what the public writes to those who answer: objections to the funds, complaints to the office.</summary>
internal sealed class PublicDesk(IPublicObjections objections, IComplaintIntake complaints, LocalizationStore texts) : IPublicDesk
{
    /// <inheritdoc />
    public bool IsOpen => true;

    /// <inheritdoc />
    public async Task<string> ObjectAsync(string noticeNumber, string text, string? contact, CancellationToken cancellationToken) =>
        (await objections.ObjectAsync(noticeNumber, new ObjectInput { Text = text, Contact = contact }, cancellationToken)).Receipt;

    /// <inheritdoc />
    public async Task<string> ComplainAsync(string subject, string text, string? contact, CancellationToken cancellationToken) =>
        (await complaints.ReceiveAsync(new ReceiveComplaintInput { Kind = ComplaintKind.Complaint, Subject = subject, Text = text, Reach = contact }, cancellationToken)).Receipt;

    /// <inheritdoc />
    public async Task<DisclosedReply?> FindAsync(string receipt, CancellationToken cancellationToken)
    {
        if (await objections.FindAsync(receipt, cancellationToken) is { } objection)
        {
            return new DisclosedReply(objection.RaisedOn, PublicWords.Of(texts, objection.State), objection.State == ObjectionState.Decided ? objection.Answer : null);
        }

        return await complaints.FindAsync(receipt, cancellationToken) is { } complaint
            ? new DisclosedReply(complaint.ReceivedOn, PublicWords.Of(texts, complaint.State), complaint.Answer)
            : null;
    }
}
