using System.Text.Json.Serialization;
using CountyCloud.Administration.Http;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Configuration;

/// <summary>ABP's application configuration document.</summary>
public sealed record ApplicationConfigurationDto
{
    /// <summary>Languages and culture; texts come by application-localization.</summary>
    public required LocalizationConfigurationDto Localization { get; init; }

    /// <summary>Granted permissions.</summary>
    public required AuthConfigurationDto Auth { get; init; }

    /// <summary>Settings that clients may see.</summary>
    public required ValuesDto Setting { get; init; }

    /// <summary>Who is signed in.</summary>
    public required CurrentUserDto CurrentUser { get; init; }

    /// <summary>Features.</summary>
    public required ValuesDto Features { get; init; }

    /// <summary>Not used.</summary>
    public GlobalFeaturesDto GlobalFeatures { get; } = new([]);

    /// <summary>Counties are tenants.</summary>
    public MultiTenancyDto MultiTenancy { get; } = new(IsEnabled: true, UserSharingStrategy: 0);

    /// <summary>The county.</summary>
    public required CurrentTenantDto CurrentTenant { get; init; }

    /// <summary>Time zone.</summary>
    public required TimingDto Timing { get; init; }

    /// <summary>Unspecified: instants come with Z and are shown in the browser's zone.</summary>
    public ClockDto Clock { get; } = new("Unspecified");

    /// <summary>Extra fields on ABP's pages.</summary>
    public ObjectExtensionsDto ObjectExtensions { get; } = ObjectExtensionsDto.Create();

    /// <summary>What CountyCloud's own shell needs.</summary>
    public required ExtraPropertiesDto ExtraProperties { get; init; }
}

/// <summary>Languages and culture.</summary>
/// <param name="CurrentCulture">Culture of the request.</param>
public sealed record LocalizationConfigurationDto(CurrentCultureDto CurrentCulture)
{
    /// <summary>Empty: texts come by application-localization.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty, as above.</summary>
    public IReadOnlyDictionary<string, string> Resources { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Languages to choose.</summary>
    public IReadOnlyList<LanguageDto> Languages { get; } = Cultures.Languages;

    /// <summary>Resource of <c>::Key</c>.</summary>
    public string DefaultResourceName { get; } = LocalizationStore.DefaultResource;

    /// <summary>Empty.</summary>
    public IReadOnlyDictionary<string, string> LanguagesMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty.</summary>
    public IReadOnlyDictionary<string, string> LanguageFilesMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The language is not in the address.</summary>
    public bool UseRouteBasedCulture { get; }
}

/// <summary>Granted permissions only, each true.</summary>
public sealed record AuthConfigurationDto(IReadOnlyDictionary<string, bool> GrantedPolicies);

/// <summary>Names and values, always text.</summary>
public sealed record ValuesDto(IReadOnlyDictionary<string, string?> Values);

/// <summary>Not used.</summary>
public sealed record GlobalFeaturesDto(IReadOnlyList<string> EnabledFeatures);

/// <summary>Counties are tenants.</summary>
public sealed record MultiTenancyDto(bool IsEnabled, int UserSharingStrategy);

/// <summary>The county of the session.</summary>
public sealed record CurrentTenantDto(Guid? Id, string? Name, bool IsAvailable);

/// <summary>How times are meant.</summary>
public sealed record ClockDto(string Kind);

/// <summary>Who is signed in.</summary>
public sealed record CurrentUserDto
{
    /// <summary>False for visitors.</summary>
    public bool IsAuthenticated { get; init; }

    /// <summary>Account.</summary>
    public Guid? Id { get; init; }

    /// <summary>County; null on the platform's side.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Nobody acts in another's name.</summary>
    public Guid? ImpersonatorUserId { get; init; }

    /// <inheritdoc cref="ImpersonatorUserId"/>
    public Guid? ImpersonatorTenantId { get; init; }

    /// <inheritdoc cref="ImpersonatorUserId"/>
    public string? ImpersonatorUserName { get; init; }

    /// <inheritdoc cref="ImpersonatorUserId"/>
    public string? ImpersonatorTenantName { get; init; }

    /// <summary>User name.</summary>
    public string? UserName { get; init; }

    /// <summary>Given name.</summary>
    public string? Name { get; init; }

    /// <summary>Family name; ABP writes it with a capital N.</summary>
    public string? SurName { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>E-mail confirmed.</summary>
    public bool EmailVerified { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Phone number confirmed.</summary>
    public bool PhoneNumberVerified { get; init; }

    /// <summary>Role names.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Not used.</summary>
    public string? SessionId { get; init; }
}

/// <summary>Time zone.</summary>
public sealed record TimingDto(TimeZoneDto TimeZone)
{
    internal static TimingDto Of(string iana) => new(new TimeZoneDto(
        new IanaTimeZoneDto(iana), new WindowsTimeZoneDto(TimeZoneInfo.TryConvertIanaIdToWindowsId(iana, out var windows) ? windows : iana)));
}

/// <summary>A time zone under both its names.</summary>
public sealed record TimeZoneDto(IanaTimeZoneDto Iana, WindowsTimeZoneDto Windows);

/// <summary>IANA name.</summary>
public sealed record IanaTimeZoneDto(string TimeZoneName);

/// <summary>Windows name.</summary>
public sealed record WindowsTimeZoneDto(string TimeZoneId);

/// <summary>What CountyCloud's own shell needs.</summary>
/// <param name="UserKind">county, province, contractor or platform; null for visitors.</param>
/// <param name="County">The county, with its name in all its languages.</param>
/// <param name="Visit">The visit, when the session is one of an official from above.</param>
/// <param name="OwesTwoFactor">True when the person must set up a second factor before anything else.</param>
public sealed record ExtraPropertiesDto(string? UserKind, CountyDto? County, VisitDto? Visit, bool OwesTwoFactor);

/// <summary>The visit in whose name an official reads the county.</summary>
/// <param name="EndsAt">When it ends at the latest, UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record VisitDto(DateTime EndsAt, string Reason);

/// <summary>The county of the session.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name in its languages.</param>
public sealed record CountyDto(string Code, LocalizedText Name);

/// <summary>All texts of a language.</summary>
/// <param name="Resources">Resources by name.</param>
/// <param name="CurrentCulture">The language's culture.</param>
public sealed record ApplicationLocalizationDto(IReadOnlyDictionary<string, LocalizationResourceDto> Resources, CurrentCultureDto CurrentCulture);

/// <summary>The texts of a resource.</summary>
/// <param name="Texts">Key and text.</param>
/// <param name="BaseResources">Resources it inherits from.</param>
public sealed record LocalizationResourceDto(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> BaseResources);

/// <summary>
/// Extra fields on ABP's pages: roles and counties have names in several languages, of which the pages show and edit the one of the
/// page's own language.
/// </summary>
/// <param name="Modules">Modules and their entities.</param>
/// <param name="Enums">None.</param>
public sealed record ObjectExtensionsDto(IReadOnlyDictionary<string, object> Modules, IReadOnlyDictionary<string, object> Enums)
{
    internal static ObjectExtensionsDto Create() => new(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Identity"] = Module("Role"),
            ["TenantManagement"] = Module("Tenant"),
        },
        new Dictionary<string, object>(StringComparer.Ordinal));

    private static object Module(string entity) => new
    {
        Entities = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [entity] = new
            {
                Properties = new Dictionary<string, object>(StringComparer.Ordinal) { [DisplayNames.Property] = DisplayName() },
                Configuration = new { },
            },
        },
        Configuration = new { },
    };

    private static object DisplayName()
    {
        var available = new { IsAvailable = true };
        var visible = new { IsVisible = true };
        return new
        {
            Type = "System.String",
            TypeSimple = "string",
            DisplayName = new { Name = "Field:DisplayName", Resource = LocalizationStore.DefaultResource },
            Api = new { OnGet = available, OnCreate = available, OnUpdate = available },
            Ui = new
            {
                OnTable = visible,
                OnCreateForm = visible,
                OnEditForm = visible,
                Lookup = new { Url = (string?)null, ResultListPropertyName = "items", DisplayPropertyName = "text", ValuePropertyName = "id", FilterParamName = "filter" },
            },
            Policy = new
            {
                GlobalFeatures = new { Features = Array.Empty<string>(), RequiresAll = false },
                Features = new { Features = Array.Empty<string>(), RequiresAll = false },
                Permissions = new { PermissionNames = Array.Empty<string>(), RequiresAll = false },
            },
            Attributes = new[] { new { TypeSimple = "stringLength", Config = new { MaximumLength = DisplayNames.MaxLength, MinimumLength = 0 } } },
            Configuration = new { },
            DefaultValue = (string?)null,
        };
    }
}
