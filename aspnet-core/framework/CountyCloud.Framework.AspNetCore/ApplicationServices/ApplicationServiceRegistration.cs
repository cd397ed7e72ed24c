using System.Text.RegularExpressions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CountyCloud.Framework.AspNetCore.ApplicationServices;

/// <summary>How an application service appears over HTTP.</summary>
/// <param name="Contract">Interface whose methods are exposed.</param>
/// <param name="Name">Kebab-case name after <c>/api/app/</c>.</param>
public sealed record ApplicationServiceRegistration(Type Contract, string Name);
