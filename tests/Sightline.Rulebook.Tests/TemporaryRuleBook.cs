namespace Sightline.Rulebook.Tests;

/// <summary>A small right rulebook in a folder of its own, for a test to spoil.</summary>
internal sealed class TemporaryRuleBook : IDisposable
{
    public const string Access = """
        code: access
        ref: F-30
        source: practice
        read: 2026-11-22
        basis: practice
        verified: yes
        purposes:
          - code: respond-to-call
            plain: Answering a call
        roles:
          - code: call-handler
            name: Call handler
            agencies: police
            permissions: [people.look-up]
            purposes:
              - purpose: respond-to-call
                sees: [ordinary]
                sees-held: [survivor-confidential]
        statements:
          - fact: OrderMade
            yes: [police]
            held: [probation]
        """;

    public const string Terms = """
        - code: no-contact
          plain: Must not contact.
          place: no
        """;

    public const string Orders = """
        - code: paper-order
          name: paper order
          short-name: PO
          plain: An order made for this test.
          ref: D-03
          source: An Act s.1
          read: 2026-11-22
          basis: statute
          verified: yes
          from: 2020-01-01
          to: 2024-12-31
          made-by: family-court
          applicants: protected-person
          binds-from: [served, knew]
          breach: offence
          may-arrest: yes
          may-arrest-words: You may arrest.
          ask: the desk
          minimum-days: 14
          maximum-days: 28
          served-by-police: not-known
          varied-by: family-court
          discharged-by: family-court
          term-kinds: [no-contact]
          maximum-penalty: 5 years
        """;

    public const string Duties = """
        - code: serve
          ref: [D-03, E-29]
          source: practice
          read: 2026-11-22
          basis: practice
          verified: yes
          on: OrderMade
          when:
            - condition: order-is-served-by-police
            - condition: order-type-is
              of: paper-order
              is: no
              not-known: skip
          for-each: Respondents
          as: Respondent
          same: [Order, Respondent]
          owes:
            agency: force-of-order
            desk: order-desk
          owed-to:
            agency: service-of-protected-person
          if-nobody: none
          within: 5 working days
          calendar: working-days
          starts-at: MadeOn
          discharged-by:
            - OrderServed
            - fact: OrderDischarged
              same: [Order]
          words: Serve it.
          owed-to-words: It has yet to be served.
          why-limit: Because.
          link: record-service
        """;

    public const string Gateways = """
        - code: courts-tell-police
          ref: Y-101
          source: A rule of court
          read: 2026-11-22
          basis: statute
          verified: yes
          from-kinds: [family-court, probation]
          to-kinds: police
          carries: [OrderMade, BreachReported]
          what: an order
          purpose: So that it is served
          lawful-basis: The rule says so
          stands-by: law
          from: 2020-01-01
        """;

    public const string Retention = """
        - code: service-record
          ref: C-14
          source: A policy
          read: 2026-11-22
          basis: practice
          verified: yes
          title: Somebody whom a service helped
          held-by: [support-service, local-authority]
          covers: [ordinary, survivor-confidential]
          clock: last-contact
          keep: 6 years
          from: 2020-01-01
        """;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["access.yaml"] = Access,
        ["gateways.yaml"] = Gateways,
        ["retention.yaml"] = Retention,
        ["orders/terms.yaml"] = Terms,
        ["orders/paper.yaml"] = Orders,
        ["duties/paper.yaml"] = Duties,
    };

    public string Folder { get; } = Directory.CreateTempSubdirectory("sightline-rulebook-").FullName;

    public TemporaryRuleBook With(string file, string text)
    {
        files[file] = text;
        return this;
    }

    /// <summary>Replaces the first occurrence of <paramref name="find"/>, which must be there.</summary>
    public TemporaryRuleBook Changed(string file, string find, string replacement)
    {
        var text = files[file];
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The test looks for \"{find}\" in {file}, and it is not there.");
        return With(file, string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + find.Length)));
    }

    public TemporaryRuleBook Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public RuleBookCheck Check() => RuleBook.Check(Written(), Shipped.Vocabulary);

    public RuleBook Load() => RuleBook.Load(Written(), Shipped.Vocabulary);

    public Problem OnlyProblem() => Assert.Single(Check().Problems);

    public string Written()
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        return Folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
