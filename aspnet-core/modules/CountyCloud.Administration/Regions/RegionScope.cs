using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Regions;

/// <summary>Makes an account an official of a region: it sees what the counties under it publish, between two dates.</summary>
public sealed class RegionScope : AggregateRoot
{
    private RegionScope()
    {
    }

    /// <summary>A new scope.</summary>
    public RegionScope(Guid id, Guid userId, Guid regionId, DateOnly from, DateOnly? to)
    {
        Id = id;
        UserId = userId;
        RegionId = regionId;
        From = from;
        To = to;
    }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Region it oversees.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Both days.</summary>
    public Period Period => new(From, To);

    /// <inheritdoc />
    public override string AuditName => UserId.ToString();

    /// <summary>Corrects region and days.</summary>
    /// <exception cref="CountyCloud.Framework.Errors.InputValidationException">It would end before it begins.</exception>
    public void Change(Guid regionId, Period period)
    {
        period.EnsureInOrder();
        RegionId = regionId;
        From = period.From;
        To = period.To;
    }

    /// <summary>Ends it; the row stays as history.</summary>
    public void End(DateOnly lastDay) => To = lastDay;
}
