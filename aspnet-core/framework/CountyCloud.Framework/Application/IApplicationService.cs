namespace CountyCloud.Framework.Application;

/// <summary>
/// A use-case service. The framework gives every interface that extends this one its HTTP routes by one convention:
/// <c>IKpiTargetAppService</c> → <c>/api/app/kpi-target</c>; GetList, Get(id), Create, Update(id), Delete(id) and verbs by prefix.
/// </summary>
public interface IApplicationService;
