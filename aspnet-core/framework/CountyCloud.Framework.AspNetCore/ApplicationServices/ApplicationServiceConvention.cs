using System.Reflection;
using System.Text.RegularExpressions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CountyCloud.Framework.AspNetCore.ApplicationServices;

/// <summary>
/// Gives every application service method its verb, route, binding and permission. A method without a permission attribute stops the
/// start: nothing is open by forgetting.
/// </summary>
public sealed partial class ApplicationServiceConvention(ApplicationServiceRegistry registry) : IApplicationModelConvention
{
    private static readonly (string Prefix, string Verb)[] Verbs =
    [
        ("Get", "GET"), ("Create", "POST"), ("Add", "POST"), ("Update", "PUT"), ("Set", "PUT"),
        ("Delete", "DELETE"), ("Remove", "DELETE"),
    ];

    /// <inheritdoc />
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            if (registry.Services.TryGetValue(controller.ControllerType.AsType(), out var registration))
            {
                Apply(controller, registration);
            }
        }
    }

    /// <summary>The kebab-case form of a Pascal-case name: <c>KpiTarget</c> → <c>kpi-target</c>.</summary>
    public static string Kebab(string name) => WordStart().Replace(name, "-$1").TrimStart('-').ToLowerInvariant();

    /// <summary>The name of a service in its route: <c>IKpiTargetAppService</c> → <c>kpi-target</c>.</summary>
    public static string NameOf(Type contract)
    {
        var name = contract.Name;
        name = name.StartsWith('I') ? name[1..] : name;
        return Kebab(name.EndsWith("AppService", StringComparison.Ordinal) ? name[..^"AppService".Length] : name);
    }

    private static void Apply(ControllerModel controller, ApplicationServiceRegistration registration)
    {
        controller.ControllerName = string.Concat(registration.Name.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        controller.ApiExplorer.IsVisible = true;
        controller.ApiExplorer.GroupName = null;
        controller.Selectors.Clear();
        var methods = ContractMethods(registration.Contract).ToList();
        foreach (var action in controller.Actions.ToList())
        {
            var method = methods.Find(m => IsImplementationOf(action.ActionMethod, m));
            if (method is null)
            {
                controller.Actions.Remove(action);
                continue;
            }

            Route(action, registration.Name, method);
            Guard(action, registration.Contract, method);
        }
    }

    private static IEnumerable<MethodInfo> ContractMethods(Type contract) =>
        contract.GetInterfaces().Where(i => i != typeof(IApplicationService)).Append(contract).SelectMany(i => i.GetMethods());

    private static bool IsImplementationOf(MethodInfo implementation, MethodInfo method) =>
        string.Equals(implementation.Name, method.Name, StringComparison.Ordinal)
        && implementation.GetParameters().Select(p => p.ParameterType).SequenceEqual(method.GetParameters().Select(p => p.ParameterType));

    private static void Route(ActionModel action, string service, MethodInfo method)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        var (prefix, verb) = Array.Find(Verbs, v => StartsWithWord(name, v.Prefix));
        verb ??= "POST";
        var rest = prefix is null ? name : name[prefix.Length..];
        rest = rest is "List" && verb == "GET" ? string.Empty : rest;
        var hasId = action.Parameters.Any(p => p.ParameterName == "id" && p.ParameterType == typeof(Guid));
        var template = $"api/app/{service}{(hasId ? "/{id:guid}" : string.Empty)}{(rest.Length > 0 ? "/" + Kebab(rest) : string.Empty)}";

        action.Selectors.Clear();
        action.Selectors.Add(new SelectorModel
        {
            AttributeRouteModel = new AttributeRouteModel { Template = template },
            ActionConstraints = { new HttpMethodActionConstraint([verb]) },
        });
        action.ApiExplorer.IsVisible = true;
        foreach (var parameter in action.Parameters)
        {
            parameter.BindingInfo ??= BindingOf(parameter, verb);
        }
    }

    // "Settle" is no "Set", "Address" no "Add".
    private static bool StartsWithWord(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || char.IsUpper(name[word.Length]));

    private static BindingInfo? BindingOf(ParameterModel parameter, string verb)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return null;
        }

        if (parameter.ParameterName == "id" && parameter.ParameterType == typeof(Guid))
        {
            return new BindingInfo { BindingSource = BindingSource.Path };
        }

        var isSimple = parameter.ParameterType.IsValueType || parameter.ParameterType == typeof(string);
        return new BindingInfo { BindingSource = isSimple || verb is "GET" or "DELETE" ? BindingSource.Query : BindingSource.Body };
    }

    private static void Guard(ActionModel action, Type contract, MethodInfo method)
    {
        object? guard = AccessAttribute(method) ?? AccessAttribute(method.DeclaringType!) ?? AccessAttribute(contract)
            ?? AccessAttribute(action.ActionMethod) ?? AccessAttribute(action.Controller.ControllerType);
        action.Selectors[0].EndpointMetadata.Add(guard
            ?? throw new InvalidOperationException($"{contract.Name}.{method.Name} says neither which permission it needs nor why it needs none."));
    }

    private static Attribute? AccessAttribute(MemberInfo member) =>
        member.GetCustomAttributes().FirstOrDefault(a => a is RequiresPermissionAttribute or SignedInOnlyAttribute or OpenToEverybodyAttribute);

    [GeneratedRegex("([A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex WordStart();
}
