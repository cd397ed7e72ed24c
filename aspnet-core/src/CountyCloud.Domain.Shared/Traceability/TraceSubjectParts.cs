namespace CountyCloud.Traceability;

/// <summary>A paper of a filing.</summary>
/// <param name="Name">What it is, as the county's list names it.</param>
/// <param name="Number">Its number.</param>
/// <param name="ValidUntil">Last day on which it holds.</param>
/// <param name="AttachmentId">The file.</param>
public sealed record TracePaper(string Name, string? Number, DateOnly? ValidUntil, Guid AttachmentId);

/// <summary>A period for which a subject is filed; a renewal adds one, none is ever changed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="ByName">User name of whoever decided.</param>
public sealed record TracePeriod(int Number, DateOnly From, DateOnly Until, DateOnly DecidedOn, string ByName);

/// <summary>A step of a filing.</summary>
/// <param name="State">State that it led to.</param>
/// <param name="Day">Day.</param>
/// <param name="ByName">User name of whoever took it.</param>
/// <param name="Remark">Opinion or reason.</param>
public sealed record TraceFilingStep(TraceSubjectState State, DateOnly Day, string ByName, string? Remark);

/// <summary>Who held a site, and since when; a plot may change its holder, the earlier ones stay.</summary>
/// <param name="SubjectId">Trace subject.</param>
/// <param name="Since">First day.</param>
/// <param name="ByName">User name of whoever recorded it.</param>
public sealed record TraceHolding(Guid SubjectId, DateOnly Since, string ByName);

/// <summary>An identifier and the day since when it holds.</summary>
/// <param name="Uri">County-issued URI, or GS1 Digital Link URI.</param>
/// <param name="Since">First day.</param>
public sealed record TraceIdentifierSince(string Uri, DateOnly Since);
