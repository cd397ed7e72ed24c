namespace CountyCloud.Framework.Errors;

/// <summary>
/// A rule of the business was broken. The code is also the localization key (<c>Funds:ReallocationTooLarge</c>); the exception data
/// fills the text's named placeholders. Sent as 403, as ABP does, unless <see cref="StatusCode"/> says otherwise.
/// </summary>
public class BusinessException(string code, int statusCode = 403) : Exception(code)
{
    /// <summary>Error code and localization key.</summary>
    public string Code { get; } = code;

    /// <summary>HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Lines that say where and why, already localized or self-explanatory; shown under the message.</summary>
    public string? Details { get; private set; }

    /// <summary>Adds a value for a named placeholder of the text.</summary>
    public BusinessException WithData(string name, object? value)
    {
        Data[name] = value;
        return this;
    }

    /// <summary>Adds lines shown under the message.</summary>
    public BusinessException WithDetails(string details)
    {
        Details = details;
        return this;
    }
}

/// <summary>The row does not exist, or the caller may not see it (which must look the same). 404.</summary>
public sealed class EntityNotFoundException(Type entityType, object? id) : BusinessException("CountyCloud:EntityNotFound", 404)
{
    /// <summary>Type that was asked for.</summary>
    public Type EntityType { get; } = entityType;

    /// <summary>Id that was asked for.</summary>
    public object? Id { get; } = id;
}

/// <summary>Somebody else changed the row meanwhile. 409.</summary>
public sealed class ConcurrencyException() : BusinessException("CountyCloud:ConcurrencyConflict", 409);

/// <summary>The caller lacks a permission. 403 when signed in, 401 when not.</summary>
public sealed class AuthorizationException(string permission) : BusinessException("CountyCloud:PermissionMissing", 403)
{
    /// <summary>Permission that is missing.</summary>
    public string Permission { get; } = permission;
}

/// <summary>Input is not valid; every problem is named with its field. 400.</summary>
public sealed class InputValidationException(IReadOnlyList<InputProblem> problems) : BusinessException("CountyCloud:InvalidInput", 400)
{
    /// <summary>All problems at once.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}

/// <summary>One problem of an input.</summary>
/// <param name="Member">Field, in camelCase.</param>
/// <param name="Code">Localization key that says what is wrong and what to do.</param>
/// <param name="Arguments">Values for the text's placeholders {0}, {1}….</param>
public sealed record InputProblem(string Member, string Code, params object?[] Arguments);
