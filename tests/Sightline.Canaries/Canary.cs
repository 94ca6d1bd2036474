namespace Sightline.Canaries;

/// <summary>What a value is, and so who may see it (<see cref="WhoMaySee"/>).</summary>
internal enum CanaryKind
{
    /// <summary>An address, phone or e-mail a survivors' service recorded in confidence.</summary>
    ServiceContact,

    /// <summary>The same, recorded in confidence by any other agency or told by a court.</summary>
    AgencyContact,

    /// <summary>When she can be rung in safety, as the court was told.</summary>
    SafeTime,

    /// <summary>How she may be reached, as a force was told it, and how it planned to.</summary>
    ForceSafeContact,

    /// <summary>How she may be reached, as a service was told it and decided that police be told.</summary>
    ToldSafeContact,

    /// <summary>How she agreed that a force may tell others of her, why it ended, and why the force tells without.</summary>
    Consent,

    /// <summary>The words of an order's own paper, which may say where she lives.</summary>
    Paper,

    /// <summary>Where a call came from, what the officer was told, where it happened and what she said there.</summary>
    Scene,

    /// <summary>What she answered when the risk was assessed, why it was so judged and what was decided of it.</summary>
    Assessed,
    /// <summary>What somebody gave that bears on danger.</summary>
    GivenInformation,

    /// <summary>The same, where it could be traced to whoever said it.</summary>
    TraceableInformation,

    /// <summary>Why a force set a flag on somebody, and why it ended it.</summary>
    FlagReason,
    /// <summary>What a meeting of a force decided about her.</summary>
    Meeting,

    /// <summary>What a force decided to follow from a dip sample.</summary>
    SampleAction,

    /// <summary>For which agency somebody in a call-out works, and where; the owner is the agency, or the force where it is none of the register.</summary>
    EmployeeCase,

    /// <summary>Whom a user declared.</summary>
    Declared,

    /// <summary>Why somebody looked in an emergency and for whom, and what its review found.</summary>
    Emergency,

    /// <summary>Why a paper that could lead him to her left all the same.</summary>
    Released,

    /// <summary>The name of somebody who works at an agency.</summary>
    UserName,

    /// <summary>By which name an agency's own sign-on knows somebody who works there.</summary>
    SignOnName,

    /// <summary>Anything that tells that a survivors' service holds her: its own reference for her, what its workers wrote.</summary>
    ServiceSource,

    /// <summary>Free text that is nobody's secret, yet about a person: on pages only, never where it would be kept or sent in clear.</summary>
    Ordinary,
}

/// <param name="Name">What it is called in a report: the report never repeats the value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is typed.</param>
/// <param name="Owner">The agency that recorded it; of what was declared, the user.</param>
internal sealed record Canary(string Name, CanaryKind Kind, string Text, string Owner)
{
    /// <summary>Every way in which the unique part may be written.</summary>
    public IReadOnlyList<string> Forms { get; } = FormsOf(Text);

    /// <summary>Stands clear in the state's own columns by design (architecture §3): ordinary values do.</summary>
    public bool IsClearInState => Kind is CanaryKind.Ordinary or CanaryKind.SampleAction or CanaryKind.UserName or CanaryKind.SignOnName or CanaryKind.ServiceSource;

    private static List<string> FormsOf(string text)
    {
        var token = text.Split([' ', '@', ',', '.']).FirstOrDefault(part => part.StartsWith("zq", StringComparison.OrdinalIgnoreCase)) ?? text;
        var forms = new List<string> { token };
        if (token.Contains(' ', StringComparison.Ordinal))
        {
            forms.AddRange([token.Replace(" ", "", StringComparison.Ordinal), token.Replace(' ', '+'), token.Replace(" ", "%20", StringComparison.Ordinal)]);
        }
        if (token.StartsWith("07", StringComparison.Ordinal))
        {
            forms.Add("44" + token.Replace(" ", "", StringComparison.Ordinal)[1..]);
        }
        return forms;
    }
}

/// <summary>Makes canaries: words, phones and postcodes that stand nowhere else, the same in every run.</summary>
internal sealed class Flock
{
    private const string Consonants = "bdfgklmnprtvz";
    private const string Vowels = "aeiou";
    private readonly List<Canary> all = [];
    private int number;

    internal IReadOnlyList<Canary> All => all;

    internal Canary Word(string name, CanaryKind kind, string owner, string pattern = "{0}") =>
        Keep(new Canary(name, kind, string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, NewWord()), owner));

    internal Canary Phone(string name, CanaryKind kind, string owner) => Keep(new Canary(name, kind, $"07700 9{61_003 + 37 * number++}", owner));

    internal Canary Postcode(string name, CanaryKind kind, string owner)
    {
        var index = number++;
        return Keep(new Canary(name, kind, $"ZZ{1 + index % 5} {index % 10}{"QXJZT"[index % 5]}{"XQZJR"[index / 5 % 5]}", owner));
    }

    private Canary Keep(Canary canary)
    {
        if (all.Exists(other => other.Forms.Intersect(canary.Forms).Any()))
        {
            throw new InvalidOperationException($"{canary.Name} is not unique.");
        }
        all.Add(canary);
        return canary;
    }

    private string NewWord()
    {
        var seed = (uint)(++number * 2_654_435_761u);
        var letters = new char[6];
        for (var place = 0; place < letters.Length; place++)
        {
            var from = place % 2 == 0 ? Consonants : Vowels;
            letters[place] = from[(int)(seed % (uint)from.Length)];
            seed = (seed / (uint)from.Length) ^ (seed << 7);
        }
        return $"zq{new string(letters)}";
    }
}
