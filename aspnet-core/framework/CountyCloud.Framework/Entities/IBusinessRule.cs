using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>A business rule whose class name is the rule and which says itself whether it is broken.</summary>
public interface IBusinessRule
{
    /// <summary>True when the rule does not hold.</summary>
    bool IsBroken { get; }

    /// <summary>The localized error, with its data.</summary>
    BusinessException ToException();
}
