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

/// <summary>Makes MVC see application services as controllers, as ABP's auto API controllers do: no forwarding controllers.</summary>
public sealed class ApplicationServiceFeatureProvider(ApplicationServiceRegistry registry) : IApplicationFeatureProvider<ControllerFeature>
{
    /// <inheritdoc />
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var type in registry.Services.Keys)
        {
            feature.Controllers.Add(type.GetTypeInfo());
        }
    }
}
