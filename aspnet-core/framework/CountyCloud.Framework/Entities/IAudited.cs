using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>When and by whom a row was made and last changed; filled on save.</summary>
public interface IAudited
{
    /// <summary>UTC.</summary>
    DateTime CreationTime { get; }

    /// <summary>User that made it; null for the system.</summary>
    Guid? CreatorId { get; }

    /// <summary>UTC; null when never changed.</summary>
    DateTime? LastModificationTime { get; }

    /// <summary>User that changed it last.</summary>
    Guid? LastModifierId { get; }
}
