namespace CountyCloud.Framework.Errors;

/// <summary>Somebody else changed the row meanwhile. 409.</summary>
public sealed class ConcurrencyException() : BusinessException("CountyCloud:ConcurrencyConflict", 409);
