namespace CountyCloud.Counties;

/// <summary>The county's own word for a thing of the platform (PLAT-05).</summary>
public sealed class VocabularyTerm : ConfigurationItem<VocabularyTermValues>;
