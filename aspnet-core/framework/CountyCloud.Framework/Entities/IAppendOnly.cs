namespace CountyCloud.Framework.Entities;

/// <summary>
/// A row that is written once and stays as it is: the save guard refuses to change or delete it, and a trigger made with its table
/// refuses the same whoever asks (docs/tenancy.md). A mistake is corrected by a further row.
/// </summary>
public interface IAppendOnly;
