using System.Text.RegularExpressions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CountyCloud.Framework.AspNetCore.ApplicationServices;

/// <summary>Types that serve application service interfaces over HTTP, closed generic ones among them.</summary>
public sealed class ApplicationServiceRegistry
{
    /// <summary>Implementation → interface whose methods become routes, and the name in the route.</summary>
    public Dictionary<Type, ApplicationServiceRegistration> Services { get; } = [];

    /// <summary>Adds an implementation.</summary>
    public void Add(Type implementation, Type contract, string name) => Services[implementation] = new ApplicationServiceRegistration(contract, name);
}
