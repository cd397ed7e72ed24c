using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>A test of a lot was reported as failed (TRACE-25): the lot is held back and an alert is raised, in the same transaction.</summary>
/// <param name="TestId">Test.</param>
/// <param name="Number">Its number.</param>
/// <param name="BlockReference">Number of the first test of the row of re-tests: under it the lot is held.</param>
/// <param name="LotId">Lot of the county; null when only its number is known.</param>
/// <param name="LotNumber">Number of the lot.</param>
/// <param name="ProductName">Product.</param>
/// <param name="Summary">What failed, in a line.</param>
public sealed record LotTestFailed(Guid TestId, string Number, string BlockReference, Guid? LotId, string LotNumber, string ProductName, string Summary) : IDomainEvent;

/// <summary>A test of a lot was reported as passed; when it is a re-test, the lot is let go (TRACE-25).</summary>
/// <param name="TestId">Test.</param>
/// <param name="Number">Its number.</param>
/// <param name="BlockReference">Number of the first test of the row of re-tests: under it the lot was held, if it was.</param>
/// <param name="LotId">Lot of the county; null when only its number is known.</param>
/// <param name="LotNumber">Number of the lot.</param>
/// <param name="IsRetest">True when an earlier test is answered by it.</param>
public sealed record LotTestPassed(Guid TestId, string Number, string BlockReference, Guid? LotId, string LotNumber, bool IsRetest) : IDomainEvent;
