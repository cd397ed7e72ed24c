using System.Globalization;
using System.Text.Json;
using CountyCloud.Contractors;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Counties;

/// <summary>Something that can be done with a document.</summary>
/// <param name="Name">Name, camelCase.</param>
/// <param name="IsOffered">False when it makes no sense in the document's state.</param>
/// <param name="AnyOf">Permissions, one of which is needed; empty when the caller was found to be allowed already.</param>
/// <param name="Rules">Rules that may stand in the way.</param>
public sealed record DocumentAction(string Name, bool IsOffered, IReadOnlyList<string> AnyOf, params IBusinessRule[] Rules);

/// <summary>What the use cases of every kind of document have in common: the head, visiting, the step with its stamp and papers, the answer with what may be done.</summary>
public sealed class CountyDocuments(
    IUnitOfWork unitOfWork, IDocumentNumbers numbers, Attachments attachments, ICurrentUser user, CurrentContractor contractor, ICountyContractors contractors, IPermissionChecker permissions, ITextLocalizer texts, TimeProvider clock)
{
    /// <summary>Account of the caller.</summary>
    public Guid UserId => user.Id ?? Guid.Empty;

    /// <summary>User name of the caller.</summary>
    public string UserName => user.UserName ?? string.Empty;

    /// <summary>Today in China.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The contractor for which the caller works; null for the county's own people.</summary>
    public Task<Guid?> OwnContractorAsync(CancellationToken cancellationToken) => contractor.GetIdAsync(cancellationToken);

    /// <summary>Number and maker of a new document; inside the unit of work that adds it.</summary>
    public async Task<DocumentHead> HeadAsync(string series, string title, Guid? contractorId, CancellationToken cancellationToken) =>
        new(await numbers.NextAsync(series, cancellationToken), title, UserName, contractorId);

    /// <summary>Adds a document with its papers in one transaction.</summary>
    public async Task<TDocument> AddAsync<TDocument>(IRepository<TDocument> repository, CountyDocumentStepInput input, Func<Task<TDocument>> make, CancellationToken cancellationToken)
        where TDocument : CountyDocument
    {
        TDocument? document = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            document = await make();
            repository.Add(document);
            await attachments.AttachAsync(document.DocumentType, document.Id, input.AttachmentIds, null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return document!;
    }

    /// <summary>The document, if the caller may see it.</summary>
    /// <param name="repository">Where it is.</param>
    /// <param name="id">Document.</param>
    /// <param name="isOpen">Says that a document of others is open to contractors too; null for never.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="EntityNotFoundException">It is not there, or another contractor's.</exception>
    public async Task<TDocument> VisitAsync<TDocument>(IRepository<TDocument> repository, Guid id, Func<TDocument, bool>? isOpen, CancellationToken cancellationToken)
        where TDocument : CountyDocument
    {
        var document = await repository.GetAsync(id, cancellationToken);
        if (isOpen?.Invoke(document) != true)
        {
            await contractor.CheckMayVisitAsync(typeof(TDocument), id, document.ContractorId, cancellationToken);
        }

        return document;
    }

    /// <summary>Takes a step with a document: visit, stamp, papers, change, save, in one transaction.</summary>
    public async Task<TDocument> ChangeAsync<TDocument>(IRepository<TDocument> repository, Guid id, CountyDocumentStepInput input, Func<TDocument, Task> change, CancellationToken cancellationToken)
        where TDocument : CountyDocument
    {
        TDocument? document = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            document = await VisitAsync(repository, id, null, cancellationToken);
            if (!string.IsNullOrEmpty(input.ConcurrencyStamp))
            {
                document.CheckConcurrencyStamp(input.ConcurrencyStamp);
            }

            await attachments.AttachAsync(document.DocumentType, id, input.AttachmentIds, null, cancellationToken);
            await change(document);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return document!;
    }

    /// <summary>Removes a draft with its transaction.</summary>
    public async Task RemoveAsync<TDocument>(IRepository<TDocument> repository, Guid id, Func<TDocument, Task> check, CancellationToken cancellationToken)
        where TDocument : CountyDocument =>
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var document = await VisitAsync(repository, id, null, cancellationToken);
            await check(document);
            repository.Remove(document);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>How many papers a document has.</summary>
    public async Task<int> CountPapersAsync(CountyDocument document, CancellationToken cancellationToken) =>
        (await attachments.GetListAsync(new AttachmentListInput { DocumentType = document.DocumentType, DocumentId = document.Id }, cancellationToken)).Items.Count;

    /// <summary>True when the caller has the permission.</summary>
    public Task<bool> MayAsync(string permission, CancellationToken cancellationToken) => permissions.IsGrantedAsync(permission, cancellationToken);

    /// <summary>Refuses what another side's people would do with a draft that is not theirs.</summary>
    /// <exception cref="BusinessException">The document is of a contractor for which the caller does not work, or the other way round.</exception>
    public async Task CheckOwnSideAsync(CountyDocument document, CancellationToken cancellationToken)
    {
        if (document.ContractorId != await OwnContractorAsync(cancellationToken))
        {
            throw new BusinessException("Counties:OtherSidesDocument").WithData("number", document.Number);
        }
    }

    /// <summary>The contractor for which the caller hands something in.</summary>
    /// <exception cref="BusinessException">The caller works for none.</exception>
    public async Task<Guid> NeedContractorAsync(CancellationToken cancellationToken) =>
        await OwnContractorAsync(cancellationToken) ?? throw new BusinessException("Counties:ContractorOnly");

    /// <summary>The head of an answer.</summary>
    public async Task<CountyDocumentDto> ToDtoAsync(CountyDocument document, IEnumerable<DocumentAction> actions, CancellationToken cancellationToken)
    {
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        var allowed = new List<string>();
        var blocked = new List<BlockedActionDto>();
        foreach (var action in actions.Where(a => a.IsOffered && (a.AnyOf.Count == 0 || a.AnyOf.Any(granted.Contains))))
        {
            if (action.Rules.FirstOrDefault(r => r.IsBroken) is { } rule)
            {
                blocked.Add(new BlockedActionDto(action.Name, [TextOf(rule.ToException())]));
            }
            else
            {
                allowed.Add(action.Name);
            }
        }

        var papers = await attachments.GetListAsync(new AttachmentListInput { DocumentType = document.DocumentType, DocumentId = document.Id }, cancellationToken);
        return new CountyDocumentDto(
            document.Id, document.ConcurrencyStamp, document.DocumentType, document.Number, document.Title, document.ContractorId, await NameOfAsync(document.ContractorId, cancellationToken), document.CreatorName, document.CreationTime,
            allowed, blocked, papers.Items);
    }

    /// <summary>Name of a contractor of the county.</summary>
    public async Task<LocalizedText?> NameOfAsync(Guid? contractorId, CancellationToken cancellationToken) =>
        contractorId is { } id ? (await contractors.GetNamesAsync(cancellationToken)).GetValueOrDefault(id) : null;

    /// <summary>Refuses a contractor that was never engaged in the county.</summary>
    /// <exception cref="BusinessException">It was not.</exception>
    public async Task CheckEngagedAsync(Guid? contractorId, CancellationToken cancellationToken)
    {
        if (contractorId is { } id && !(await contractors.GetNamesAsync(cancellationToken)).ContainsKey(id))
        {
            throw new BusinessException("Counties:ContractorUnknown", 400);
        }
    }

    private string TextOf(BusinessException error)
    {
        var text = texts[error.Code];
        foreach (var key in error.Data.Keys)
        {
            // An option reads as its name, as in a refusal that is sent.
            var value = error.Data[key] is Enum option ? texts[$"Enum:{option.GetType().Name}:{JsonNamingPolicy.CamelCase.ConvertName(option.ToString())}"] : Convert.ToString(error.Data[key], CultureInfo.CurrentCulture);
            text = text.Replace("{" + key + "}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
