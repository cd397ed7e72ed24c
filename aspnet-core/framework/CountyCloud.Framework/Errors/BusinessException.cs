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
