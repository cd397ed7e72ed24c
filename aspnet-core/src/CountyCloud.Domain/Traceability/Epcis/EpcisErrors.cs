namespace CountyCloud.Traceability.Epcis;

/// <summary>Kinds of errors of the EPCIS 2.0 REST binding (§12.5) with the HTTP status that each is answered with.</summary>
public static class EpcisErrors
{
    /// <summary>What was sent breaks the standard or a rule of this system.</summary>
    public const string Validation = "ValidationException";

    /// <summary>A query parameter is unknown or its value cannot be read.</summary>
    public const string QueryParameter = "QueryParameterException";

    /// <summary>More events than the caller would take (<c>maxEventCount</c>).</summary>
    public const string QueryTooLarge = "QueryTooLargeException";

    /// <summary>A named query of that name exists.</summary>
    public const string DuplicateName = "DuplicateNameException";

    /// <summary>No named query has that name.</summary>
    public const string NoSuchName = "NoSuchNameException";

    /// <summary>There is no such event, capture job or resource.</summary>
    public const string NoSuchResource = "NoSuchResourceException";

    /// <summary>The credential is missing, wrong or may not do this.</summary>
    public const string Security = "SecurityException";

    /// <summary>More than this server takes at once.</summary>
    public const string CaptureLimitExceeded = "CaptureLimitExceededException";

    /// <summary>Only JSON-LD is read.</summary>
    public const string UnsupportedMediaType = "UnsupportedMediaTypeException";

    /// <summary>The versions or forms asked for are not offered.</summary>
    public const string NotAcceptable = "NotAcceptableException";

    /// <summary>The standard has it, this server does not.</summary>
    public const string Implementation = "ImplementationException";

    /// <summary>The event is there already.</summary>
    public const string ResourceAlreadyExists = "ResourceAlreadyExistsException";

    private static readonly Dictionary<string, int> Statuses = new()
    {
        [Validation] = 400,
        [QueryParameter] = 400,
        [QueryTooLarge] = 413,
        [DuplicateName] = 409,
        [NoSuchName] = 404,
        [NoSuchResource] = 404,
        [Security] = 403,
        [CaptureLimitExceeded] = 413,
        [UnsupportedMediaType] = 415,
        [NotAcceptable] = 406,
        [Implementation] = 501,
        [ResourceAlreadyExists] = 409,
    };

    /// <summary>HTTP status that the standard answers it with.</summary>
    /// <param name="type">One of the constants.</param>
    public static int StatusOf(string type) => Statuses.GetValueOrDefault(type, 400);
}
