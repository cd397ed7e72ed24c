namespace CountyCloud.Counties;

/// <summary>A contradiction or gap in the documents and the reading that holds.</summary>
public sealed class Note : ConfigurationItem<NoteValues>;
