using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using CountyCloud.HttpApi.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>
/// Everything that a process remembers from one request to the next, by name, with how what is kept for one county is kept apart from another's. Found by reflection:
/// fields of the types that keep things, wherever they are, and whatever changes in an object that lives as long as the process. Who adds a line here has looked at the
/// key (docs/tenancy.md, the fourth wall).
/// </summary>
public sealed class KeptState_Tests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Ours = "CountyCloud.";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        // What is kept of counties.
        ["Administration.Authorization.GrantCache._kept"] = "the county's id is in the key (Permissions_Tests: two counties, one person, roles of one name)",
        ["Administration.Authorization.GrantCache._generation"] = "a number of all; when it rises, all is forgotten",
        ["Administration.Integration.IntegrationChecks._known"] = "the county's id is in the key, beside the account or the issuer and its subject",
        ["Administration.Tenants.TenantCache._byId"] = "the key is the county's id; kept are counties themselves, which everybody may know",
        ["Administration.Tenants.TenantCache._byName"] = "the key is the county's code, and no two have the same",
        ["HttpApi.Host.Placement.CountyPlacements._read"] = "the key is the county's id",
        ["HttpApi.Host.Placement.CountyPlacements._databases"] = "by connection; which county lives there is asked by its id",
        ["HttpApi.Host.Placement.CountyPlacements._options"] = "by database; a context of the wrong one throws (Placement_Tests)",
        ["Framework.BackgroundJobs.CountyTurns._awakeUntil"] = "the key is the county's id",
        ["Framework.BackgroundJobs.JobRunner._busy"] = "the key is the county's id",
        ["Traceability.TraceCodeCiphers._ciphers"] = "the name is made by TenantKey of the county",
        ["Traceability.TraceCodeCiphers._prefixes"] = "the first letters of a code, which belong to one county of the platform and say which",
        ["Traceability.TraceStoryMemory._kept"] = "by id; lives in what TraceCountyCache keeps of one county",
        ["Web.Public.Caching.CountyPageCache._generations"] = "the tag is made by TenantKey of the county",
        ["Web.Public.Caching.CountyPageCache.store"] = "only forgets, by a tag that is made by TenantKey; the key of a page is CountyPageCachePolicy's (PublicPortal_Tests)",
        ["Web.Public.Caching.CountyPageVersions._last"] = "by the county's id; what is published as host data",
        ["Web.Public.Traceability.TraceCountyCache._kept"] = "the key is the county's id, and it is read in a scope of that county",
        ["Web.Public.Traceability.WrittenTracePages._pages"] = "the key begins with the county's id (What_a_page_keeps_of_itself_varies_by_a_key_that_begins_with_its_county)",

        // No county's row: of the platform, of an address, or of the program itself.
        ["Administration.Integration.IntegrationLimiter._failures"] = "by network address, over all counties",
        ["Administration.Integration.IntegrationLimiter._tokens"] = "by the account's id; an account is of one county",
        ["Administration.Integration.SigningKeyRing._ring"] = "the platform's keys",
        ["Administration.Integration.TrustedIssuerTokens._keys"] = "public keys of an issuer, who is the platform's; which county a token may name is asked each time",
        ["Administration.Integration.TrustedIssuerTokens._known"] = "issuers, which are the platform's",
        ["Framework.AspNetCore.Security.PublicGuessLimiter._limiter"] = "by network address, over all counties",
        ["Counties.SectionColumns.Cache"] = "columns of a type",
        ["Framework.EntityFrameworkCore.MultiTenancy.TenantSessionInterceptor._told"] = "by context: what county its session was told last (SessionWall_Tests)",
        ["Framework.Localization.LocalizationStore._merged"] = "texts of the program",
        ["Framework.Localization.LocalizationStore._texts"] = "texts of the program",
        ["Framework.BackgroundJobs.JobRegistry._oneOff"] = "kinds of jobs",
        ["Framework.BackgroundJobs.JobRegistry._recurring"] = "kinds of jobs",
        ["Framework.Events.DistributedEventRegistry._names"] = "kinds of events",
        ["Framework.Events.DistributedEventRegistry._types"] = "kinds of events",
        ["Framework.Events.OutboxSequence._last"] = "a number of the process that rises",
        ["Framework.Permissions.PermissionDefinitionManager._permissions"] = "definitions",
        ["Framework.Settings.SettingDefinitionManager._settings"] = "definitions",
        ["HttpApi.Host.BackgroundWork.TimetableSync._compared"] = "a time",
        ["HttpApi.Host.BlobReadiness._hasWorked"] = "whether the store of files answered",
        ["HttpApi.Host.GracefulShutdown._isDraining"] = "whether the process ends",
        ["Traceability.IssuedCodeQuery._find"] = "a compiled query by model; it takes the county of its context",
        ["Traceability.TraceScanQueue._salt"] = "random bytes of the day",
    };

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Whatever_a_process_keeps_between_requests_was_looked_at_for_how_it_keeps_counties_apart()
    {
        var found = Assemblies().SelectMany(a => a.GetTypes()).Where(t => t.FullName!.StartsWith(Ours, StringComparison.Ordinal)).SelectMany(t => t.GetFields(Declared)).Where(f => Keeps(f.FieldType) || IsVariable(f))
            .Concat(Singletons().SelectMany(FieldsOf).Where(Changes))
            .Select(Describe).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        found.ShouldBe([.. Known.Keys.Order(StringComparer.Ordinal)], "new, or no longer there");
    }

    // Of whatever type is kept, what matters is who asks for it again.
    private static bool Keeps(Type type) =>
        type.IsAssignableTo(typeof(IMemoryCache)) || type.IsAssignableTo(typeof(IDistributedCache)) || type.IsAssignableTo(typeof(IOutputCacheStore))
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var kind && (kind == typeof(ConcurrentDictionary<,>) || kind == typeof(ConcurrentQueue<>) || kind == typeof(ConcurrentBag<>)
            || kind == typeof(ConcurrentStack<>) || kind == typeof(ConditionalWeakTable<,>) || kind == typeof(PartitionedRateLimiter<>)));

    private static bool IsVariable(FieldInfo field) => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !IsGenerated(field);

    // A parameter of the constructor is no state, though the compiler keeps it in a field that could be set.
    private static bool Changes(FieldInfo field) => !field.IsStatic && !IsGenerated(field) && (!field.IsInitOnly || field.FieldType.IsGenericType
        && field.FieldType.GetGenericTypeDefinition() is var kind && (kind == typeof(Dictionary<,>) || kind == typeof(List<>) || kind == typeof(HashSet<>) || kind == typeof(Queue<>)));

    private static bool IsGenerated(FieldInfo field) => field.Name.StartsWith('<') || field.DeclaringType!.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var t = type; t is not null && IsOurs(t); t = t.BaseType)
        {
            foreach (var field in t.GetFields(Declared))
            {
                yield return field;
            }
        }
    }

    private static List<Type> Singletons()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = "Data Source=:memory:" });
        builder.AddCountyCloudHost();
        return [.. builder.Services.Where(d => d is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false }).Select(d => d.ImplementationType ?? d.ImplementationInstance?.GetType() ?? d.ServiceType).Where(IsOurs).Distinct()];
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith(Ours, StringComparison.Ordinal);

    private static List<Assembly> Assemblies() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "CountyCloud.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal)).Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f)))];

    private static string Describe(FieldInfo field)
    {
        var type = field.DeclaringType!;
        var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
        return $"{(type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName![Ours.Length..]}.{name}";
    }
}
