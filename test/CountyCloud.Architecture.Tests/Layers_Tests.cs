using System.Reflection;
using System.Runtime.CompilerServices;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>Dependencies point one way, and contexts keep to themselves (docs/architecture.md).</summary>
public sealed class Layers_Tests
{
    private static readonly Assembly Domain = typeof(CountyProfile).Assembly;
    private static readonly Assembly DomainShared = typeof(SectionConsts).Assembly;
    private static readonly Assembly Contracts = typeof(ICountyHomeAppService).Assembly;
    private static readonly Assembly Application = typeof(CountyHomeAppService).Assembly;

    [Theory]
    [InlineData("CountyCloud.Framework", "CountyCloud.")]
    [InlineData("CountyCloud.Framework", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.Framework.EntityFrameworkCore", "CountyCloud.Administration")]
    [InlineData("CountyCloud.Framework.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.Domain.Shared", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.Domain.Shared", "CountyCloud.Domain")]
    [InlineData("CountyCloud.Domain", "CountyCloud.Application")]
    [InlineData("CountyCloud.Domain", "CountyCloud.Administration")]
    [InlineData("CountyCloud.Domain", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.Domain", "Microsoft.AspNetCore.Mvc")]
    [InlineData("CountyCloud.Application.Contracts", "CountyCloud.Domain")]
    [InlineData("CountyCloud.Application", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.Application", "CountyCloud.EntityFrameworkCore")]
    [InlineData("CountyCloud.Administration", "CountyCloud.Domain")]
    [InlineData("CountyCloud.Web.Public", "Microsoft.EntityFrameworkCore")]
    [InlineData("CountyCloud.HttpApi", "Microsoft.EntityFrameworkCore")]
    public void A_layer_knows_nothing_of_what_stands_above_it(string assembly, string forbidden)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!);

        references.Where(r => Matches(r, forbidden)).ShouldBeEmpty();
    }

    [Fact]
    public void A_context_sees_no_other_contexts_aggregates_or_rules()
    {
        var strangers =
            from type in Domain.GetTypes().Where(t => ContextOf(t) is not null and not "Counties" && !IsGenerated(t))
            from used in UsedTypes(type)
            where used.Assembly == Domain && ContextOf(used) is { } context && context != "Counties" && context != ContextOf(type)
            select $"{type.FullName} → {used.FullName}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void Domain_events_and_values_never_change()
    {
        var changing =
            from type in Domain.GetTypes().Concat(DomainShared.GetTypes())
            where type.IsAssignableTo(typeof(IDomainEvent)) || type.IsAssignableTo(typeof(ISectionValues))
            where type is { IsInterface: false, IsAbstract: false }
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";

        changing.ShouldBeEmpty();
    }

    [Fact]
    public void Aggregates_are_changed_by_their_methods_only()
    {
        var open =
            from type in Domain.GetTypes().Concat(Assembly.Load("CountyCloud.Administration").GetTypes())
            where type.IsAssignableTo(typeof(AggregateRoot)) && !type.IsAbstract
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true }
            select $"{type.Name}.{property.Name}";

        open.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_is_a_class_whose_name_is_the_rule() =>
        Domain.GetTypes().Where(t => t.IsAssignableTo(typeof(IBusinessRule))).ShouldAllBe(t => t.Name.EndsWith("Rule") && t.IsSealed);

    [Fact]
    public void Every_use_case_can_be_cancelled()
    {
        var methods = Contracts.GetTypes().Where(t => t.IsInterface && t.IsAssignableTo(typeof(IApplicationService))).SelectMany(t => t.GetMethods());

        methods.ShouldAllBe(m => m.GetParameters().Last().ParameterType == typeof(CancellationToken));
    }

    [Fact]
    public void Every_section_has_a_name_a_file_and_a_context_that_exists()
    {
        var sections = ConfigurationSections.All;

        sections.Select(s => s.Name).ShouldBeUnique();
        sections.Select(s => s.File).ShouldBeUnique();
        sections.ShouldAllBe(s => s.EntityType.Namespace == "CountyCloud." + s.Context);
    }

    private static bool Matches(string reference, string forbidden) =>
        forbidden.EndsWith('.') ? reference.StartsWith(forbidden, StringComparison.Ordinal) : reference == forbidden || reference.StartsWith(forbidden + ".", StringComparison.Ordinal) && !reference.StartsWith("CountyCloud.Domain.Shared", StringComparison.Ordinal);

    private static string? ContextOf(Type type) => type.Namespace is { } name && name.StartsWith("CountyCloud.", StringComparison.Ordinal) ? name.Split('.')[1] : null;

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<Type> UsedTypes(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetProperties(all).Select(p => p.PropertyType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [])))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object));
        return used.SelectMany(Unwrap).Distinct();
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition()) : [type];
}
