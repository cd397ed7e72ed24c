using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.MultiTenancy;

/// <summary>A county cannot be served for the moment, all others can. 503 with <c>Retry-After</c>; nothing was stored.</summary>
public abstract class CountyUnavailableException(string code) : BusinessException(code, 503);

/// <summary>The county's rows are being moved to another database: they can be read, and are written again in a while.</summary>
public sealed class CountyIsMovingException() : CountyUnavailableException("CountyCloud:CountyIsMoving");

/// <summary>The database of a county does not answer.</summary>
public sealed class CountyDatabaseUnreachableException() : CountyUnavailableException("CountyCloud:CountyDatabaseUnreachable");

/// <summary>
/// A context was asked for the rows of a county that live in another database than the one it was opened on. A defect, never a user's mistake: 500, and no wrong row
/// was read or written.
/// </summary>
public sealed class WrongDatabaseException() : InvalidOperationException("The rows of this county lie in another database than the one that the context was opened on.");
