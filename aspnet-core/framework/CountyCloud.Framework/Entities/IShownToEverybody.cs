namespace CountyCloud.Framework.Entities;

/// <summary>
/// A root that public pages show, such as a product, a licence or a recall. Whatever changes in one is told once a save as
/// <see cref="ShownToEverybodyChanged"/>, so that no use case can forget to.
/// </summary>
public interface IShownToEverybody;
