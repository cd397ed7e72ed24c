using System.Reflection;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests;

/// <summary>Tests that share one database a provider.</summary>
[CollectionDefinition(Name)]
public sealed class DatabaseCollection : ICollectionFixture<TestServicesFixture>
{
    public const string Name = "database";
}

/// <summary>The mapped types, found in the model, as rows of theories.</summary>
public static class MappedTypes
{
    private static readonly Lazy<IReadOnlyList<Type>> All = new(() =>
    {
        using var context = ContextOf("Sqlite");
        return [.. context.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).OrderBy(t => t.Name, StringComparer.Ordinal)];
    });

    /// <summary>Names of types whose rows belong to counties.</summary>
    public static TheoryData<string> OfCounties => [.. All.Value.Where(t => t.IsAssignableTo(typeof(IMultiTenant))).Select(t => t.Name)];

    /// <summary>References from a county's rows to a county's rows: the type that refers, and the foreign key by its properties.</summary>
    public static TheoryData<string, string> References
    {
        get
        {
            using var context = ContextOf("Sqlite");
            var data = new TheoryData<string, string>();
            foreach (var key in CountyTypes(context).SelectMany(t => t.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IMultiTenant))))
            {
                data.Add(key.DeclaringEntityType.ClrType.Name, NameOf(key));
            }

            return data;
        }
    }

    /// <summary>Navigations between rows of counties, in both directions: the type that has it, and its name.</summary>
    public static TheoryData<string, string> Navigations
    {
        get
        {
            using var context = ContextOf("Sqlite");
            var data = new TheoryData<string, string>();
            foreach (var navigation in CountyTypes(context).SelectMany(t => t.GetNavigations()).Where(n => n.TargetEntityType.ClrType.IsAssignableTo(typeof(IMultiTenant))))
            {
                data.Add(navigation.DeclaringEntityType.ClrType.Name, navigation.Name);
            }

            return data;
        }
    }

    /// <summary>A foreign key by its properties, as <see cref="References"/> names it.</summary>
    public static string NameOf(IReadOnlyForeignKey key) => string.Join('+', key.Properties.Select(p => p.Name));

    /// <summary>The type of a name.</summary>
    public static Type Named(string name) => All.Value.Single(t => t.Name == name);

    /// <summary>All mapped types.</summary>
    public static IReadOnlyList<Type> Everything => All.Value;

    /// <summary>A context of a provider that is never connected.</summary>
    public static CountyCloudDbContext ContextOf(string providerName)
    {
        DatabaseProvider provider = DatabaseOptions.Providers.Single(p => p.Name == providerName);
        var database = TestServices.CreateUnconnected();
        var builder = new DbContextOptionsBuilder<CountyCloudDbContext>();
        provider.Configure(builder, providerName == "Sqlite" ? "Data Source=:memory:" : "Server=nowhere;Database=none", database.CurrentTenant, database.DataFilter);
        return ActivatorUtilities.CreateInstance<CountyCloudDbContext>(database.Provider.CreateScope().ServiceProvider, builder.Options);
    }

    /// <summary>Runs a generic method of a test for a type that is known by name only.</summary>
    public static async Task InvokeAsync(object test, string method, Type type, params object[] arguments)
    {
        var generic = test.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type);
        await (Task)generic.Invoke(test, arguments)!;
    }

    private static IEnumerable<IEntityType> CountyTypes(CountyCloudDbContext context) =>
        context.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsAssignableTo(typeof(IMultiTenant))).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal);
}
