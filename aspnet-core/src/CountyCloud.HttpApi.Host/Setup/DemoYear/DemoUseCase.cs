using System.Reflection;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>
/// A use case as a person of a county calls it: each call in a scope of its own, as a request is, and refused without the permission that the
/// method asks for, as over HTTP.
/// </summary>
/// <typeparam name="TService">Interface of the use cases.</typeparam>
public class DemoUseCase<TService> : DispatchProxy
    where TService : class
{
    private static readonly MethodInfo Run = typeof(DemoUseCase<TService>).GetMethod(nameof(RunAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private IServiceProvider _services = null!;
    private TenantInfo _county = null!;
    private DemoPerson? _person;
    private DemoClock _clock = null!;

    internal static TService Of(IServiceProvider services, DemoClock clock, TenantInfo county, DemoPerson? person)
    {
        var proxy = Create<TService, DemoUseCase<TService>>();
        var useCase = (DemoUseCase<TService>)(object)proxy;
        (useCase._services, useCase._clock, useCase._county, useCase._person) = (services, clock, county, person);
        return proxy;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.ReturnType;
        return Run.MakeGenericMethod(type.IsGenericType ? type.GenericTypeArguments[0] : typeof(object)).Invoke(this, [targetMethod, args]);
    }

    private async Task<TResult> RunAsync<TResult>(MethodInfo method, object?[]? args)
    {
        _clock.Tick();
        DemoVisitor.Become(_person);
        using var county = _services.GetRequiredService<ICurrentTenant>().Change(_county.Id, _county.Name);
        await using var scope = _services.CreateAsyncScope();
        await CheckAsync(scope.ServiceProvider, method);
        var task = (Task)method.Invoke(scope.ServiceProvider.GetRequiredService<TService>(), BindingFlags.DoNotWrapExceptions, null, args, null)!;
        await task;
        return task is Task<TResult> answer ? await answer : default!;
    }

    private static async Task CheckAsync(IServiceProvider services, MethodInfo method)
    {
        if (!typeof(TService).IsAssignableTo(typeof(IApplicationService)) || method.GetCustomAttribute<RequiresPermissionAttribute>() is not { } needed)
        {
            return;
        }

        var granted = await services.GetRequiredService<IPermissionChecker>().GetGrantedAsync();
        if (!needed.AnyOf.Any(granted.Contains))
        {
            throw new AuthorizationException(string.Join(", ", needed.AnyOf));
        }
    }
}
