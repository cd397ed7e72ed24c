using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>What is over stays as it is.</summary>
public sealed class WorkIsOpenRule(BrandProject project) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !project.IsOpen;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:WorkOver").WithData("number", project.Number);
}
