namespace CountyCloud.Counties;

/// <summary>
/// The county as a blueprint: a folder or zip of <c>county.yaml</c> and a CSV for each section (docs/blueprint-format.md). Import is all
/// or nothing and repeatable: a second import of the same changes nothing.
/// </summary>
public interface IBlueprintService
{
    /// <summary>Reads files into memory from a zip; nothing of the zip is written to disk.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The zip is malformed, too large, or an entry leads out of it.</exception>
    BlueprintFiles ReadZip(Stream zip);

    /// <summary>Reads files of a folder.</summary>
    BlueprintFiles ReadFolder(string path);

    /// <summary>The code in <c>county.yaml</c>; null when it cannot be read.</summary>
    string? ReadCountyCode(BlueprintFiles files);

    /// <summary>The name in <c>county.yaml</c> and the division code; empty when they cannot be read.</summary>
    (Framework.Localization.LocalizedText Name, string? DivisionCode) ReadCountyName(BlueprintFiles files);

    /// <summary>Compares the files with the current county and, unless it is a dry run or there is a problem, makes the county so.</summary>
    /// <param name="files">The blueprint.</param>
    /// <param name="isDryRun">True to only tell what would change.</param>
    /// <param name="progress">Told after each section.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<BlueprintImportResult> ImportAsync(BlueprintFiles files, bool isDryRun, IProgress<BlueprintProgress>? progress, CancellationToken cancellationToken);

    /// <summary>The current county as files; importing them changes nothing.</summary>
    Task<BlueprintFiles> ExportAsync(CancellationToken cancellationToken);

    /// <summary>The current county as files for another county: the same without personal data, which never leaves the county it belongs to.</summary>
    Task<BlueprintFiles> ExportForAnotherCountyAsync(CancellationToken cancellationToken);

    /// <summary>Writes files as a zip.</summary>
    Task WriteZipAsync(BlueprintFiles files, Stream target, CancellationToken cancellationToken);

    /// <summary>The same blueprint for another county: code and name replaced, everything else kept.</summary>
    BlueprintFiles Rename(BlueprintFiles files, string code, Framework.Localization.LocalizedText name, string? divisionCode);

    /// <summary>A blueprint with nothing but the county's code and name.</summary>
    BlueprintFiles Blank(string code, Framework.Localization.LocalizedText name, string? divisionCode);
}

/// <summary>Files of a blueprint in memory: path with '/' → content.</summary>
public sealed class BlueprintFiles(IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>Path → content.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; } = files;
}

/// <summary>How far an import is.</summary>
/// <param name="Section">Section just done.</param>
/// <param name="Done">Sections done.</param>
/// <param name="Total">Sections in all.</param>
public sealed record BlueprintProgress(string Section, int Done, int Total);

/// <summary>A place in the blueprint that cannot be accepted, and why.</summary>
/// <param name="File">File.</param>
/// <param name="Line">Line, from 1; 0 when it is about the whole file.</param>
/// <param name="Column">Column header or YAML key; empty when it is about the whole line.</param>
/// <param name="Reason">What is wrong and what to do, in the reader's language.</param>
public sealed record BlueprintProblem(string File, int Line, string Column, string Reason);

/// <summary>What changed in a section.</summary>
/// <param name="Section">Section; <c>county</c> for the profile.</param>
/// <param name="Created">Rows made.</param>
/// <param name="Updated">Rows changed.</param>
/// <param name="Deleted">Rows deleted.</param>
/// <param name="Unchanged">Rows left as they are.</param>
public sealed record BlueprintSectionChange(string Section, int Created, int Updated, int Deleted, int Unchanged);

/// <summary>Outcome of an import.</summary>
/// <param name="IsDryRun">True when nothing was written on purpose.</param>
/// <param name="Changes">What changed, or would change, by section.</param>
/// <param name="Problems">All problems; with any, nothing was written.</param>
public sealed record BlueprintImportResult(bool IsDryRun, IReadOnlyList<BlueprintSectionChange> Changes, IReadOnlyList<BlueprintProblem> Problems)
{
    /// <summary>True when the county already is what the blueprint says.</summary>
    public bool IsUnchanged => Changes.All(c => c.Created + c.Updated + c.Deleted == 0);
}
