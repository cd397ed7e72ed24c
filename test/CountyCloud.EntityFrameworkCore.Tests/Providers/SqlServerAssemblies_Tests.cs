using System.Reflection;
using System.Runtime.CompilerServices;
using CountyCloud.EntityFrameworkCore.SqlServer;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

/// <summary>
/// The SQL Server provider is put together from packages and a shim (docs/dependencies.md). Compiling every method of it shows that
/// nothing it calls is missing, without a server.
/// </summary>
public sealed class SqlServerAssemblies_Tests
{
    [Fact]
    public void Every_method_finds_what_it_calls_but_sign_in_by_Entra_and_Azures_attestation()
    {
        var missing = new[] { "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer", typeof(SqlServerDatabaseProvider).Assembly.FullName! }
            .SelectMany(name => MissingIn(Assembly.Load(name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        missing.ShouldNotBeEmpty();
        missing.Where(m => !OutOfReach.Any(o => m.StartsWith(o, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_command_with_parameters_finds_the_shim()
    {
        var shim = Assembly.Load(new AssemblyName("Microsoft.SqlServer.Server, Version=1.0.0.0"));

        shim.GetExportedTypes().Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(["Format", "IBinarySerialize", "InvalidUdtException", "SqlUserDefinedTypeAttribute"]);
    }

    // Sign-in by Entra and attestation by Azure need the Azure SDK, which is left out; a login by user name and password calls none of these.
    private static readonly string[] OutOfReach =
    [
        "Microsoft.Data.SqlClient.ActiveDirectoryAuthenticationProvider",
        "Microsoft.Data.SqlClient.AzureAttestationEnclaveProvider.",
        "Microsoft.Data.SqlClient.SqlInternalConnectionTds.GetFedAuthToken",
        "Microsoft.Data.Common.ADP.CreateSqlException",

        // Closed over what only their own provider makes (itself, an operation of a migration, an extension of the options): each model and each migration of ours runs through them.
        "no arguments for  Microsoft.EntityFrameworkCore.Infrastructure.SqlEngineDbContextOptionsBuilderBase`1",
        "no arguments for Microsoft.EntityFrameworkCore.Migrations.SqlServerMigrationsSqlGenerator TOperation <RewriteOperations>g__CopyColumnOperation",
        "no arguments for Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions T GetOrCreateExtension",
    ];

    private static IEnumerable<string> MissingIn(Assembly assembly)
    {
        Type?[] types;
        var unloadable = new List<string>();
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            types = e.Types;
            unloadable.AddRange(e.LoaderExceptions.OfType<Exception>().Select(x => x.Message));
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var open = new List<string>();
        foreach (var type in types.OfType<Type>().SelectMany(t => t.ContainsGenericParameters ? Closed(t, t.GetGenericArguments(), t.MakeGenericType, open) : [t]))
        {
            var methods = type.GetMethods(Declared).SelectMany(m => m.ContainsGenericParameters ? Closed(m, m.GetGenericArguments(), m.MakeGenericMethod, open) : [m]);
            foreach (var method in methods.Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            {
                if (!method.IsAbstract && Prepare(type, method) is not null)
                {
                    yield return $"{type.FullName}.{method.Name}";
                }
            }
        }

        foreach (var member in open)
        {
            yield return "no arguments for " + member;
        }
    }

    /// <summary>
    /// A generic type or method over what its parameters admit: all references are compiled alike, so <see cref="object"/> or the type that a parameter must derive from stands
    /// for them, and <see cref="int"/> (or an enumeration) for the values.
    /// </summary>
    private static List<T> Closed<T>(T generic, Type[] parameters, Func<Type[], T> close, List<string> open) where T : MemberInfo
    {
        var choices = parameters.Select(p => p.GetGenericParameterConstraints().Where(c => !c.ContainsGenericParameters).Concat([typeof(object), typeof(int), typeof(DayOfWeek), typeof(string)]).ToList()).ToList();
        var closed = new List<T>();
        foreach (var isValue in new[] { false, true })
        {
            if (FirstThatFits(isValue) is { } fitting)
            {
                closed.Add(fitting);
            }
        }

        if (closed.Count == 0)
        {
            open.Add($"{generic.DeclaringType} {generic}");
        }

        return closed;

        T? FirstThatFits(bool isValue)
        {
            IEnumerable<Type[]> combinations = [[]];
            foreach (var choice in choices)
            {
                combinations = combinations.SelectMany(c => choice.OrderBy(t => t.IsValueType != isValue).Select(t => (Type[])[.. c, t]));
            }

            foreach (var arguments in combinations)
            {
                try
                {
                    return close(arguments);
                }
                catch (Exception e) when (e is ArgumentException or TypeLoadException)
                {
                    // Does not meet a constraint: the next.
                }
            }

            return null;
        }
    }

    private static Exception? Prepare(Type type, MethodBase method)
    {
        try
        {
            if (method.GetMethodBody() is not null)
            {
                Type[] arguments = [.. type.GetGenericArguments(), .. method.IsGenericMethod ? method.GetGenericArguments() : []];
                RuntimeHelpers.PrepareMethod(method.MethodHandle, arguments.Length == 0 ? null : [.. arguments.Select(a => a.TypeHandle)]);
            }

            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException)
        {
            return e;
        }
    }
}
