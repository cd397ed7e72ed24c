using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>Makes ids.</summary>
public interface IGuidGenerator
{
    /// <summary>A new version-7 GUID.</summary>
    Guid Create();
}
