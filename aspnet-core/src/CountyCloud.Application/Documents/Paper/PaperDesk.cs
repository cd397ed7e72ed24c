using System.Globalization;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Tenders;

namespace CountyCloud.Documents.Paper;

/// <summary>What all forms share: words in Chinese and the county's second language, names behind codes, and the signatures of an approval.</summary>
internal sealed class PaperDesk(ICountyProfileRepository profiles, ICountyConfiguration configuration, IApprovalAppService approvals, ISubProjectFacts subProjects, LocalizationStore texts, ICurrentTenant tenant)
{
    private Dictionary<string, LocalizedText> _ownWords = [];
    private Dictionary<string, LocalizedText> _budget = [];
    private string? _second;

    /// <summary>The county and its programme; in the second language the county's name.</summary>
    public PaperText County { get; private set; } = new(string.Empty);

    /// <summary>Words under a key of the forms.</summary>
    public PaperText this[string key] => Word("Paper:" + key, "Paper." + key);

    /// <summary>Reads what the county has set. To be called once, before anything else.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var profile = (await profiles.FindAsync(cancellationToken))?.Values;
        _second = profile?.ContentLanguageList.FirstOrDefault(l => !string.Equals(l, LocalizedText.SourceCulture, StringComparison.OrdinalIgnoreCase));

        // A county that calls a form or a field by another name, or has it in its own language, says so in its vocabulary (PLAT-05, PLAT-06).
        _ownWords = (await configuration.GetAsync<VocabularyTermValues>(cancellationToken)).Where(t => t.Code.StartsWith("Paper.", StringComparison.Ordinal)).ToDictionary(t => t.Code, t => t.Term, StringComparer.Ordinal);
        _budget = (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).ToDictionary(b => b.Code, b => b.Name, StringComparer.Ordinal);
        County = profile is null ? new PaperText(tenant.Name ?? string.Empty)
            : new PaperText(Say("Programme", (profile.OfficialName.IsEmpty ? profile.Name : profile.OfficialName).Source), _second is null ? null : profile.OfficialName.Find(_second) ?? profile.Name.Find(_second));
    }

    /// <summary>Title of a form.</summary>
    public PaperText Title(PaperFormKind kind) => Word($"Enum:{nameof(PaperFormKind)}:{Camel(kind)}", $"Paper.{kind}");

    /// <summary>A Chinese sentence with figures.</summary>
    public string Say(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key].Chinese, arguments);

    /// <summary>Content in Chinese and, where it is translated, the second language.</summary>
    public PaperText Content(LocalizedText text) => new(text.Source, _second is null ? null : text.Find(_second));

    /// <summary>Chinese text of an enum's value.</summary>
    public string Name<TEnum>(TEnum value) where TEnum : struct, Enum => texts.Localize($"Enum:{typeof(TEnum).Name}:{Camel(value)}", LocalizedText.SourceCulture);

    /// <summary>Yes, no, or room to be filled in.</summary>
    public string YesNo(bool? value) => value switch { true => this["Yes"].Chinese, false => this["No"].Chinese, null => string.Empty };

    /// <summary>Code and name of a budget line.</summary>
    public string BudgetLine(string code) => _budget.TryGetValue(code, out var name) ? $"{code} {name.Source}" : code;

    /// <summary>A fact.</summary>
    public PaperFact Fact(string key, string? value, bool isWide = false) => new(this[key], value ?? string.Empty, isWide);

    /// <summary>A fact in words over the whole width.</summary>
    public PaperFact Wide(string key, string? value) => Fact(key, value, isWide: true);

    /// <summary>A day.</summary>
    public PaperFact Day(string key, DateOnly? day) => Fact(key, Date(day));

    /// <summary>An amount in figures and in the capital numerals that vouchers ask for.</summary>
    public PaperFact Money(string key, decimal? yuan) => Wide(key, yuan is { } amount ? Say("MoneyBoth", Yuan(amount), CapitalAmount.Write(amount)) : null);

    /// <summary>A table; without rows it says so.</summary>
    public PaperTable Table(string key, IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string?>> rows) => new(this[key], columns, [.. rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c ?? string.Empty)])]);

    /// <summary>A column.</summary>
    public PaperColumn Column(string key, int width, bool isNumber = false) => new(this[key], width, isNumber);

    /// <summary>The papers of a document.</summary>
    public PaperTable Papers(IEnumerable<AttachmentDto> attachments) => Table("Papers", [Column("Order", 10), Column("FileName", 90)], attachments.Select((a, i) => (IReadOnlyList<string?>)[Figure(i + 1), a.FileName]));

    /// <summary>Number, name and contractor of a sub-project; null for none.</summary>
    public async Task<SubProjectFactsDto?> SubProjectAsync(Guid? id, CancellationToken cancellationToken) => id is { } given ? await subProjects.GetAsync(given, cancellationToken) : null;

    /// <summary>
    /// Who decided about a document and who has yet to, step by step of its newest approval; before it was handed in, of the route that would be
    /// taken today. Without a route the county's office signs.
    /// </summary>
    public async Task<IReadOnlyList<PaperSignature>> SignaturesAsync(DocumentType type, Guid id, WorkKind? workKind, decimal? amount, CancellationToken cancellationToken)
    {
        var found = (await approvals.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = type, DocumentId = id }, cancellationToken)).Items;
        return found.Count > 0 ? Signatures(found[0]) : await PreviewAsync(type, workKind, amount, cancellationToken);
    }

    /// <summary>A line for a party, with what it did in the system when it did.</summary>
    public PaperSignature Sign(string key, string? decision = null, string? by = null, DateOnly? on = null) => new(this[key], by is null ? null : decision ?? string.Empty, by is null ? null : Say("SignedInSystem", by, Date(on)));

    /// <summary>A line for a party that has a name of its own.</summary>
    public PaperSignature Sign(string who, string? decision, string by, DateTime time) => new(new PaperText(who), decision ?? string.Empty, Say("SignedInSystem", by, Date(time)));

    /// <summary>A day as papers write it.</summary>
    public static string Date(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : string.Empty;

    /// <summary>The day in China of a UTC time.</summary>
    public static string Date(DateTime utc) => Date(DateOnly.FromDateTime(utc.AddHours(8)));

    /// <summary>A month as papers write it.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月");

    /// <summary>Yuan in figures, to the cent.</summary>
    public static string Yuan(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A count.</summary>
    public static string Figure(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Percent.</summary>
    public static string Percent(decimal? number) => number is null ? string.Empty : Figure(number) + "%";

    private async Task<IReadOnlyList<PaperSignature>> PreviewAsync(DocumentType type, WorkKind? workKind, decimal? amount, CancellationToken cancellationToken)
    {
        try
        {
            var steps = (await approvals.GetPreviewAsync(new RoutePreviewInput { DocumentType = type, WorkKind = workKind, Amount = amount }, cancellationToken)).Items;
            return [.. steps.SelectMany(s => Lines(s.Name, s.Roles, s.Mode)).Select(l => new PaperSignature(l.Who))];
        }
        catch (BusinessException)
        {
            // The county has no route for this case: the paper still has a line for its office.
            return [Sign("Office")];
        }
    }

    private List<PaperSignature> Signatures(ApprovalDto approval)
    {
        var decided = approval.Decisions.Where(d => d.Round == approval.Round && d.Kind is (DecisionKind.Approve or DecisionKind.Return or DecisionKind.Reject)).ToList();
        var signatures = new List<PaperSignature>();
        foreach (var (who, role, name) in approval.Steps.OrderBy(s => s.Order).SelectMany(s => Lines(s.Name, s.Roles, s.Mode)))
        {
            var decision = decided.LastOrDefault(d => Equals(d.StepName, name) && (role is null || d.Role == role));
            signatures.Add(decision is null ? new PaperSignature(who) : new PaperSignature(
                who, string.Join("：", new[] { Name(decision.Kind), decision.Opinion }.Where(t => !string.IsNullOrEmpty(t))),
                Say("SignedInSystem", decision.InPlaceOfName is null ? decision.UserName : Say("InPlaceOf", decision.UserName, decision.InPlaceOfName), Date(decision.Time))));
        }

        return signatures;
    }

    // A line for each role that must sign; one for all when any of them will do.
    private IEnumerable<(PaperText Who, string? Role, LocalizedText Step)> Lines(LocalizedText step, IReadOnlyList<string> roles, StepMode mode)
    {
        var name = Content(step);
        return mode == StepMode.EveryRole
            ? roles.Select(r => (new PaperText($"{name.Chinese}：{Role(r)}", name.Second), (string?)r, step))
            : [(new PaperText($"{name.Chinese}：{string.Join('、', roles.Select(Role))}", name.Second), null, step)];
    }

    private string Role(string role) => texts.Find(LocalizationStore.DefaultResource, "Role:" + role, LocalizedText.SourceCulture) ?? role;

    private PaperText Word(string key, string code)
    {
        var own = _ownWords.GetValueOrDefault(code);
        var chinese = own?.Find(LocalizedText.SourceCulture)?.Text ?? texts.Localize(key, LocalizedText.SourceCulture);
        var second = _second is null ? null
            : own?.Find(_second) ?? (texts.GetOwnTexts(LocalizationStore.DefaultResource, _second).TryGetValue(key, out var text) ? new LocalizedTextEntry(_second, text, IsDraft: false) : null);
        return new PaperText(chinese, second);
    }

    private static string Camel<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
