using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Regions;

/// <summary>What somebody records of a move.</summary>
/// <param name="RegionId">What moves: a county, or a prefecture with all its counties.</param>
/// <param name="ToRegionId">Where it lies from then on.</param>
/// <param name="Day">First day there, in China.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">Number or name of the document that orders it.</param>
/// <param name="CorrectsId">The wrong record in whose place this one counts.</param>
public sealed record RegionMoveProposal(Guid RegionId, Guid ToRegionId, DateOnly Day, string Reason, string Document, Guid? CorrectsId = null);

/// <summary>
/// A region comes to lie under another one on a day, as administrative changes do (PLAT-03). Written once and never changed; a wrong one is corrected by
/// another, which counts in its place. Host data.
/// </summary>
public sealed class RegionMove : AggregateRoot, IAppendOnly
{
    /// <summary>Shortest reason, characters.</summary>
    public const int MinReasonLength = 5;

    /// <summary>Longest reason, characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Shortest name of a document, characters.</summary>
    public const int MinDocumentLength = 2;

    /// <summary>Longest name of a document, characters.</summary>
    public const int MaxDocumentLength = 200;

    private RegionMove()
    {
    }

    internal RegionMove(Guid id, int number, Guid? fromRegionId, RegionMoveProposal proposal, string userName)
    {
        Id = id;
        Number = number;
        RegionId = proposal.RegionId;
        FromRegionId = fromRegionId;
        ToRegionId = proposal.ToRegionId;
        Day = proposal.Day;
        Reason = proposal.Reason.Trim();
        Document = proposal.Document.Trim();
        CorrectsId = proposal.CorrectsId;
        UserName = userName;
        if (Reason.Length is < MinReasonLength or > MaxReasonLength)
        {
            throw new BusinessException("Regions:MoveReasonNeeded", 400).WithData("min", MinReasonLength).WithData("max", MaxReasonLength);
        }

        if (Document.Length is < MinDocumentLength or > MaxDocumentLength)
        {
            throw new BusinessException("Regions:MoveDocumentNeeded", 400).WithData("min", MinDocumentLength).WithData("max", MaxDocumentLength);
        }
    }

    /// <summary>Running number in the whole tree: of two who record at once, one is told to look again.</summary>
    public int Number { get; private set; }

    /// <summary>What moves.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>Where it lay the day before, as was known then.</summary>
    public Guid? FromRegionId { get; private set; }

    /// <summary>Where it lies from then on.</summary>
    public Guid ToRegionId { get; private set; }

    /// <summary>First day there, in China.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Document that orders it.</summary>
    public string Document { get; private set; } = string.Empty;

    /// <summary>The record in whose place this one counts.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>User name of whoever recorded it.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"#{Number}";
}
