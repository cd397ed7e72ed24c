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
        foreach (var type in types.Where(t => t is { ContainsGenericParameters: false }))
        {
            foreach (var method in type!.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            {
                if (method.IsAbstract || method.ContainsGenericParameters)
                {
                    continue;
                }

                var failure = Prepare(method);
                if (failure is not null)
                {
                    yield return $"{type.FullName}.{method.Name}";
                }
            }
        }
    }

    private static Exception? Prepare(MethodBase method)
    {
        try
        {
            if (method.GetMethodBody() is not null)
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }

            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException)
        {
            return e;
        }
    }
}
