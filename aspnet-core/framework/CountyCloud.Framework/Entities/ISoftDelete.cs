using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>A row that is hidden instead of deleted.</summary>
public interface ISoftDelete
{
    /// <summary>True when deleted.</summary>
    bool IsDeleted { get; }
}
