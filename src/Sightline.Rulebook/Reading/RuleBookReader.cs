using YamlDotNet.RepresentationModel;

namespace Sightline.Rulebook.Reading;

/// <summary>Reads the whole folder; each kind of file in the order in which they name each other.</summary>
internal sealed class RuleBookReader
{
    private const string AccessFile = "access.yaml";
    private const string GatewaysFile = "gateways.yaml";
    private const string RetentionFile = "retention.yaml";
    private const string MeetingsFile = "meetings.yaml";
    private const string SamplesFile = "samples.yaml";
    private const string RepetitionFile = "ranking/repetition.yaml";
    private const string FlagsFile = "flags.yaml";
    private const string TermsFile = "orders/terms.yaml";
    private static readonly string[] Folders = ["orders", "duties", "instruments", "areas", "ranking", "definitions", "offences", "outcomes", "equality"];
    private static readonly string[] NeededFolders = ["orders", "duties"];
    private static readonly string[] NeededFiles = [AccessFile, GatewaysFile, RetentionFile, TermsFile];

    private readonly string folder;
    private readonly Vocabulary vocabulary;
    private readonly ProblemList problems = new();

    private RuleBookReader(string folder, Vocabulary vocabulary) => (this.folder, this.vocabulary) = (folder, vocabulary);

    public static RuleBookContents Read(string folder, Vocabulary vocabulary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new RuleBookReader(folder, vocabulary).Read();
    }

    private RuleBookContents Read()
    {
        var files = Files();
        var terms = files.Where(file => file == TermsFile).SelectMany(Entries).Select(TermKindReader.Read).ToList();
        TermsOnce(terms);
        var orderReader = new OrderTypeReader(vocabulary, terms.Select(term => term.Code).ToHashSet());
        var orders = files.Where(file => In("orders", file) && file != TermsFile).SelectMany(Entries).Select(orderReader.Read).ToList();
        var orderTypes = orders.Select(order => order.Code).ToHashSet();
        var dutyReader = new DutyRuleReader(vocabulary, orderTypes);
        var duties = files.Where(file => In("duties", file)).SelectMany(Entries).Select(dutyReader.Read).ToList();
        var areaReader = new AreaReader(vocabulary, duties, orderTypes);
        var changes = files.Where(file => In("areas", file) && !IsOfAnAreasFolder(file)).SelectMany(Entries).SelectMany(areaReader.Read).ToList();
        var instrumentReader = new InstrumentReader(vocabulary);
        var instruments = files.Where(file => In("instruments", file)).SelectMany(Entries).Select(instrumentReader.Read).ToList();
        var areaInstrumentReader = new AreaInstrumentReader(vocabulary, instruments);
        var instrumentChanges = files.Where(IsOfAnAreasFolder).SelectMany(Entries).Select(areaInstrumentReader.Read).ToList();
        var access = Access(files);
        var gatewayReader = new GatewayReader(vocabulary);
        var gateways = files.Where(file => file == GatewaysFile).SelectMany(Entries).Select(gatewayReader.Read).ToList();
        var retentionReader = new RetentionReader(vocabulary);
        var retention = files.Where(file => file == RetentionFile).SelectMany(Entries).Select(retentionReader.Read).ToList();
        var crime = Crime(files);
        var flagReader = new FlagReader(vocabulary);
        var flags = files.Where(file => file == FlagsFile).SelectMany(Entries).Select(flagReader.Read).ToList();
        var meetingReader = new MeetingReader(vocabulary);
        var meetings = files.Where(file => file == MeetingsFile).SelectMany(Entries).Select(meetingReader.Read).ToList();
        var sampleReader = new SampleReader(vocabulary, crime.Outcomes.Select(outcome => outcome.Code).ToHashSet());
        var samples = files.Where(file => file == SamplesFile).SelectMany(Entries).Select(sampleReader.Read).ToList();
        var rankingReader = new RankingReader(vocabulary);
        var repetition = files.Where(file => file == RepetitionFile).SelectMany(Entries).Select(rankingReader.ReadRepetition).ToList();
        var formulas = files.Where(file => In("ranking", file) && file != RepetitionFile).SelectMany(Entries).Select(rankingReader.ReadFormula).ToList();

        Versions.MustNotOverlap(orders, problems);
        Versions.MustNotOverlap(duties, problems);
        Versions.MustNotOverlap(gateways, problems);
        Versions.MustNotOverlap(retention, problems);
        Versions.MustNotOverlap(meetings, problems);
        Versions.MustNotOverlap(samples, problems);
        Versions.MustNotOverlap(repetition, problems);
        Versions.MustNotOverlap(formulas, problems);
        Versions.MustNotOverlap(flags, problems);
        Versions.MustNotOverlap(instruments, problems);
        EachEditionOnce(instruments);
        foreach (var area in changes.Cast<Entry>().GroupBy(change => ((DutyChange)change).Area).Concat(instrumentChanges.Cast<Entry>().GroupBy(change => ((InstrumentChange)change).Area)))
        {
            Versions.MustNotOverlap([.. area], problems);
        }
        return new RuleBookContents
        {
            Problems = problems.InOrder(),
            TermKinds = terms,
            OrderTypes = orders,
            DutyRules = duties,
            DutyChanges = changes,
            Access = access,
            Gateways = gateways,
            RetentionClasses = retention,
            Meetings = meetings,
            Samples = samples,
            Formulas = formulas,
            Repetition = repetition,
            FlagKinds = flags,
            Crime = crime,
            Instruments = instruments,
            InstrumentChanges = instrumentChanges,
            Unverified = Unverified(
            [
                .. orders, .. duties, .. changes, .. gateways, .. retention, .. crime.All, .. flags,
                .. meetings, .. samples, .. formulas, .. repetition, .. instruments, .. instrumentChanges, new AccessEntry(access.Header),
            ]),
        };
    }

    /// <summary>What domestic abuse is, which offences there are and how a crime may end.</summary>
    private CrimeParts Crime(IReadOnlyList<string> files)
    {
        var reader = new CrimeReader(vocabulary);
        var crime = new CrimeParts
        {
            Definitions = [.. files.Where(file => In("definitions", file)).SelectMany(Entries).Select(reader.Definition)],
            Offences = [.. files.Where(file => In("offences", file)).SelectMany(Entries).Select(reader.Offence)],
            Outcomes = [.. files.Where(file => In("outcomes", file)).SelectMany(Entries).Select(reader.Outcome)],
            Equality = [.. files.Where(file => In("equality", file)).SelectMany(Entries).Select(reader.Category)],
        };
        Versions.MustNotOverlap(crime.Definitions, problems);
        Versions.MustNotOverlap(crime.Offences, problems);
        Versions.MustNotOverlap(crime.Outcomes, problems);
        Versions.MustNotOverlap(crime.Equality, problems);
        return crime;
    }

    private static bool In(string subfolder, string file) => file.StartsWith(subfolder + "/", StringComparison.Ordinal);

    /// <summary>What an area keeps of its own in a folder of its name: <c>areas/northgate/dash-ric.yaml</c>.</summary>
    private static bool IsOfAnAreasFolder(string file) => In("areas", file) && file.Count(letter => letter == '/') > 1;

    private static List<UnverifiedEntry> Unverified(IReadOnlyList<Entry> entries) =>
    [
        .. entries
            .Where(entry => !entry.Verified || entry.Header.UnverifiedFields.Count > 0)
            .Select(entry => new UnverifiedEntry(entry, [.. entry.Header.UnverifiedFields.Order(StringComparer.Ordinal)])),
    ];

    private AccessMatrixParts Access(IReadOnlyList<string> files)
    {
        if (files.Contains(AccessFile) && Entries(AccessFile).ToList() is { Count: > 0 } matrices)
        {
            foreach (var other in matrices.Skip(1))
            {
                problems.Add(other.Here, "There is a second access matrix.", "Expected one.");
            }
            return new AccessReader(vocabulary, problems).Read(matrices[0]);
        }
        return AccessMatrixParts.Empty;
    }

    private void TermsOnce(IReadOnlyList<TermKind> terms)
    {
        foreach (var twice in terms.GroupBy(term => term.Code).Where(group => group.Count() > 1))
        {
            problems.Add(new Problem(TermsFile, 0, "code", $"\"{twice.Key}\" is there {twice.Count()} times.", "Expected it once."));
        }
    }

    /// <summary>An old assessment is read by the edition it names.</summary>
    private void EachEditionOnce(IReadOnlyList<Instrument> instruments)
    {
        foreach (var twice in instruments.GroupBy(instrument => (instrument.Code, instrument.Version)).Where(group => group.Count() > 1))
        {
            var second = twice.ElementAt(1);
            problems.Add(new FieldPlace(second.File, second.Line, "version"), $"There is another edition \"{twice.Key.Version}\" of \"{twice.Key.Code}\".", "Expected a version of its own for each.");
        }
    }

    private IEnumerable<Fields> Entries(string file) =>
        YamlFile.Entries(Path.Combine(folder, file), file, problems)
            .Select((YamlMappingNode node) => new Fields(node, new FieldPlace(file, 0, ""), problems));

    /// <summary>
    /// Every file that is to be read, and a problem for each that would be passed over: a duty in a file with a slip in its name is a lost
    /// duty.
    /// </summary>
    private List<string> Files()
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new Problem("", 0, "", $"There is no folder \"{folder}\".", "Expected the rulebook's folder, with access.yaml, gateways.yaml, retention.yaml, orders and duties in it."));
            return [];
        }
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(file => !Path.GetFileName(file).Equals("README.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var stray in files.Where(file => !IsRead(file)))
        {
            problems.Add(new Problem(stray, 0, "", "This file would not be read.", "Expected access.yaml, gateways.yaml, meetings.yaml, samples.yaml, retention.yaml, flags.yaml, or a .yaml file in orders, duties, instruments, areas, ranking, definitions, offences, outcomes or equality."));
        }
        foreach (var needed in NeededFiles.Where(needed => !files.Contains(needed)))
        {
            problems.Add(new Problem(needed, 0, "", "The file is missing.", "Expected it in the rulebook's folder."));
        }
        foreach (var empty in NeededFolders.Where(kind => !files.Any(file => In(kind, file) && file != TermsFile)))
        {
            problems.Add(new Problem(empty, 0, "", "The folder is missing or holds no entry.", "Expected at least one .yaml file in it."));
        }
        return [.. files.Where(IsRead)];
    }

    private static bool IsRead(string file) =>
        file is AccessFile or GatewaysFile or RetentionFile or FlagsFile or MeetingsFile or SamplesFile || (Folders.Any(kind => In(kind, file)) && file.EndsWith(".yaml", StringComparison.Ordinal));
}
