using System.Reflection;
using System.Reflection.Emit;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>
/// Who may leave the county of the flow, and who reads past its filter: every place by name, each with its reason. Read from the compiled code, so that no
/// spelling, alias or method group goes unseen. Who adds a line here has to say why no person sees another county's row by it (docs/tenancy.md).
/// </summary>
public sealed class CountyWalls_Tests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    // Caller (outermost type, without the product's name) and what it calls.
    private static readonly Lazy<List<(string Caller, string Assembly, MethodBase Called)>> Calls = new(() => [.. Assemblies().SelectMany(CallsIn)]);

    private static readonly Dictionary<string, string> WorksForAnotherSide = new(StringComparer.Ordinal)
    {
        // Where a request's county comes from.
        ["Framework.AspNetCore.MultiTenancy.TenantResolutionMiddleware"] = "sets the county of every request, from the proven cookie or token before anything a caller may choose",
        ["Framework.AspNetCore.Observability.RequestTelemetryMiddleware"] = "no county at all, only its code for the line in the log",
        ["Administration.Account.SessionCookie"] = "the county that the protected cookie names, while it is asked whether the session still holds there",
        ["Administration.Account.AccountController"] = "the host for accounts; a county only after the membership there was found valid",
        ["Administration.Account.PasswordSignIn"] = "the host, for the audit log of sign-ins",
        ["Administration.Integration.IntegrationSignIn"] = "the county whose credential or token was proven",
        ["HttpApi.PublicCounty"] = "the county of the address, for what that county has published",
        ["Traceability.PublicTrace"] = "the county that a code of the trace belongs to, for its public page",
        ["Traceability.TraceScanWriter"] = "the county of a scan, to count it there",
        ["Web.Public.Traceability.TraceCountyCache"] = "the county of a public page, for its settings",

        // Request code of the platform's side or of somebody who works in several counties.
        ["Administration.People.InvitationManager"] = "the side of an invitation whose link or address was proven",
        ["Administration.People.OwnMembershipController"] = "a side in which the signed-in person has a membership, to leave it",
        ["Administration.Account.TwoFactor.TwoFactorManager"] = "the host, for the audit log of a recovery code that was used",
        ["Administration.Visits.CountyVisits"] = "the county of a visit, after the official's office over it was found valid today; writes the visit there",
        ["Administration.Contractors.ContractorEngagementController"] = "platform: the county of an engagement that was found by its id",
        ["Administration.Contractors.ContractorManager"] = "platform: the host, or the county of the engagement that is made or changed",
        ["Administration.Features.FeatureManagementController"] = "platform: what features a county has",
        ["Administration.Features.FeatureStore"] = "the side whose features are asked for by the above",
        ["Administration.Settings.SettingStore"] = "the current county and the host, whose values stand behind it",
        ["Administration.Regions.RegionScopeManager"] = "the host, where officials belong",
        ["Administration.Tenants.TenantManager"] = "platform: the county that it is just making",
        ["Counties.CountyAppService"] = "platform: copies a county's configuration into a new one, no person's data",
        ["Counties.CountyCreator"] = "platform: the county that it is just making",
        ["Tasks.WorkTaskAppService"] = "the counties in which the signed-in person has a valid membership, for that person's own tasks",

        // Background work and set-up: no request.
        ["Framework.BackgroundJobs.TenantWalk"] = "every county in turn, each in a scope of its own",
        ["HttpApi.Host.Placement.CountyMover"] = "command line: the county that is moved, and the host, for the switch and its audit log",
        ["HttpApi.Host.BackgroundWork.RecurringJob"] = "the county of a timetable entry",
        ["Administration.Integration.SigningKeyRing"] = "the host, where the keys are",
        ["Administration.Identity.AccountSeeder"] = "set-up and command line",
        ["Administration.Identity.CountyRoleSeeder"] = "set-up: the host's roles",
        ["HttpApi.Host.Setup.RegionSeed"] = "set-up: the host",
        ["HttpApi.Host.Setup.RoleDefaults"] = "set-up: roles of every side",
        ["HttpApi.Host.Setup.RouteDefaults"] = "set-up: approval routes of every county",
        ["HttpApi.Host.Setup.DemoAccounts"] = "demonstration",
        ["HttpApi.Host.Setup.DemoYear.DemoUseCase`1"] = "demonstration",
        ["HttpApi.Host.Setup.DemoYear.DemoYearPlayer"] = "demonstration",
        ["HttpApi.Host.Setup.DemoYear.DemoStage"] = "demonstration",
        ["HttpApi.Host.Setup.DemoTrace.DemoTraceStory"] = "demonstration",
        ["HttpApi.Host.Setup.DemoTrace.DemoTracePlayer"] = "demonstration",
        ["DbMigrator.Commands.AccountCommand"] = "command line",
        ["DbMigrator.Commands.ResetTwoFactorCommand"] = "command line: the host, for its audit log",
        ["DbMigrator.Commands.ImportCommand"] = "command line: the county it was given",
        ["DbMigrator.Commands.ExportCommand"] = "command line: the county it was given",
        ["DbMigrator.Commands.VerifyLedgerCommand"] = "command line",
        ["DbMigrator.Commands.VerifyTraceCommand"] = "command line",
    };

    private static readonly Dictionary<string, string> ReadsAcrossCounties = new(StringComparer.Ordinal)
    {
        ["Administration.Identity.MembershipDirectory"] = "where a person may work has to be known before a county is entered",
        ["Administration.Contractors.EngagementDirectory"] = "the platform sees where a contractor works",
    };

    private static readonly Dictionary<string, string> LooksIntoTheContext = new(StringComparer.Ordinal)
    {
        ["Framework.EntityFrameworkCore.CountyCloudDbContextBase"] = "the walls themselves; what it tracks it gives out for the current county only",
        ["Administration.Authorization.ForgetGrantsInterceptor"] = "asks whether grants are among what is saved; looks at none",
        ["Administration.Visits.VisitMiddleware"] = "forgets what could not be saved",
        ["Administration.Account.TwoFactor.TwoFactorController"] = "reads the account of the signed-in person anew; accounts are the platform's",
        ["Administration.Account.ProfileController"] = "reads the account of the signed-in person anew; accounts are the platform's",
        ["Traceability.TraceCodeStore"] = "forgets what was saved in bulk",
        ["Traceability.LotStore"] = "lets go of a row that it has just written itself",
        ["Traceability.Gs1KeyDirectory"] = "lets go of a row that it has just written itself",
        ["Documents.DocumentNumbers"] = "lets go of a row that it has just written itself",
        ["Funds.InvoiceFingerprints"] = "lets go of a row that it has just written itself",
        ["Funds.Ledger"] = "forgets postings that are tried again",
    };

    [Fact]
    [Trait("Req", "PLAT-01")]
    [Trait("Req", "PLAT-03")]
    public void Only_the_listed_code_works_for_another_county_than_the_flows() =>
        Callers(c => c.Name == nameof(ICurrentTenant.Change) && typeof(ICurrentTenant).IsAssignableFrom(c.DeclaringType)).ShouldBe(WorksForAnotherSide.Keys, ignoreOrder: true);

    [Fact]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-04")]
    public void Only_the_listed_code_switches_the_filter_of_counties_off() =>
        Callers(c => c.Name == nameof(IDataFilter.Disable) && typeof(IDataFilter).IsAssignableFrom(c.DeclaringType)).ShouldBe(ReadsAcrossCounties.Keys, ignoreOrder: true);

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Nobody_makes_a_county_of_the_flow_or_a_filter_of_his_own()
    {
        Callers(c => c.IsConstructor && (c.DeclaringType == typeof(CurrentTenant) || c.DeclaringType == typeof(DataFilter))).ShouldBeEmpty();
        Callers(c => c.Name is "CreateInstance" && c.IsGenericMethod && c.GetGenericArguments().Any(a => a == typeof(CurrentTenant) || a == typeof(DataFilter))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Only_the_listed_code_asks_a_query_to_ignore_its_filters_and_nobody_gives_a_type_another_one()
    {
        // Only where the context offers it to the two directories, and refuses it while the filter is on.
        Callers(c => c.Name == nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters)).ShouldBe(["Framework.EntityFrameworkCore.CountyCloudDbContextBase"]);
        Callers(c => c.Name == nameof(CountyCloudDbContextBase.AcrossCounties)).ShouldBe(ReadsAcrossCounties.Keys, ignoreOrder: true);
        Callers(c => c.Name is "HasQueryFilter" or "SetQueryFilter").ShouldBe(["Framework.EntityFrameworkCore.CountyCloudDbContextBase"]);
    }

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Sql_of_ones_own_and_connections_are_for_the_database_providers_only()
    {
        string[] providers = ["CountyCloud.EntityFrameworkCore.Sqlite", "CountyCloud.EntityFrameworkCore.PostgreSql", "CountyCloud.EntityFrameworkCore.SqlServer"];
        var others = Calls.Value.Where(c => IsRawAccess(c.Called) && !providers.Contains(c.Assembly)).Select(c => c.Caller).Distinct();

        // The session's county is put in front of every command there.
        others.ShouldBeSubsetOf(["Framework.EntityFrameworkCore.MultiTenancy.TenantSessionInterceptor"]);
    }

    /// <summary>What a context tracks was read for the county of then; asked for without a query, or read anew by its entry, it is given out without a filter.</summary>
    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Only_the_listed_code_looks_at_what_a_context_tracks() =>
        Callers(c => (c.DeclaringType == typeof(DbContext) && c.Name is "get_ChangeTracker" or "Find" or "FindAsync" or "Entry")
            || (IsDbSet(c.DeclaringType) && c.Name is "get_Local" or "Find" or "FindAsync" or "Entry")
            || typeof(LocalView<>) == Definition(c.DeclaringType)).ShouldBe(LooksIntoTheContext.Keys, ignoreOrder: true);

    [Fact]
    public void The_reading_of_compiled_code_finds_what_is_there()
    {
        Assemblies().Count().ShouldBeGreaterThan(12);
        Callers(c => c.Name == nameof(DbContext.SaveChangesAsync)).Count.ShouldBeGreaterThan(20);
        CallsOf(typeof(CountyWalls_Tests).GetMethod(nameof(Example), Declared)!).Select(c => c.Name).ShouldContain(nameof(ICurrentTenant.Change), "also as a method group");
        WorksForAnotherSide.Values.Concat(ReadsAcrossCounties.Values).Concat(LooksIntoTheContext.Values).ShouldAllBe(reason => reason.Length > 8);
    }

    private static Func<Guid?, string?, IDisposable> Example(ICurrentTenant tenant) => tenant.Change;

    private static bool IsRawAccess(MethodBase called) =>
        (called.DeclaringType?.Namespace == "Microsoft.EntityFrameworkCore" && (called.Name.StartsWith("FromSql", StringComparison.Ordinal) || called.Name.StartsWith("ExecuteSql", StringComparison.Ordinal)
            || called.Name.StartsWith("SqlQuery", StringComparison.Ordinal) || called.Name is "GetDbConnection" or "SetDbConnection"))
        || (typeof(System.Data.Common.DbCommand).IsAssignableFrom(called.DeclaringType) && called.Name is ".ctor" or "set_CommandText")
        || (typeof(System.Data.Common.DbConnection).IsAssignableFrom(called.DeclaringType) && called.Name is ".ctor" or "CreateCommand")
        || typeof(System.Data.Common.DbDataSource).IsAssignableFrom(called.DeclaringType);

    private static bool IsDbSet(Type? type) => Definition(type) == typeof(DbSet<>);

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;

    private static List<string> Callers(Func<MethodBase, bool> isMeant) => [.. Calls.Value.Where(c => isMeant(c.Called)).Select(c => c.Caller).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<Assembly> Assemblies() => Directory.EnumerateFiles(AppContext.BaseDirectory, "CountyCloud.*.dll")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.EndsWith("Tests", StringComparison.Ordinal)).Select(Assembly.Load);

    private static IEnumerable<(string Caller, string Assembly, MethodBase Called)> CallsIn(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        foreach (var type in assembly.GetTypes().Where(t => t.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true))
        {
            var caller = Outermost(type).FullName!.Replace("CountyCloud.", string.Empty, StringComparison.Ordinal);
            foreach (var called in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(CallsOf))
            {
                yield return (caller, name, called);
            }
        }
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;

    private static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var value = (short)il[at++];
            var code = Codes[value == 0xFE ? unchecked((short)(0xFE00 | il[at++])) : value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineTok && method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is MethodBase called)
            {
                yield return called;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
