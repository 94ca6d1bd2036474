namespace Sightline.Leaks.Tests;

/// <summary>Five families, by who is protected from whom: the same sentences are said of each.</summary>
internal sealed record Family(string Name, Secrets Secrets, string Her, string HerTitled, string Him, string HimTitled, string HerPronoun, string HisPronoun, string Child)
{
    private readonly LeakScan scan = new(Secrets);

    internal static IReadOnlyList<Family> All { get; } =
    [
        Of("a woman from a man", "Marta Quill", "she", "Dean Holt", "he"),
        Of("a man from a woman", "Owen Tarr", "he", "Sandra Lisle", "she"),
        Of("a woman from a woman", "Ruth Amory", "she", "Gemma Vale", "she"),
        Of("a man from a man", "Peter Losey", "he", "Craig Munden", "he"),
        Of("a mother from her son of the same name", "Joan Pike", "she", "Karl Pike", "he"),
    ];

    /// <summary>What the scan finds by telling in a letter that says this after other things.</summary>
    internal IReadOnlyList<Finding> In(string sentence) => [.. scan.Of(Paper.OfText($"Office of the court\n\nThe next review is in June. Bring this letter.\n\n{Filled(sentence)}\n\nYours sincerely"))];

    internal string Filled(string sentence) => sentence
        .Replace("{her}", Her, StringComparison.Ordinal).Replace("{Her title}", HerTitled, StringComparison.Ordinal).Replace("{him}", Him, StringComparison.Ordinal)
        .Replace("{Him title}", HimTitled, StringComparison.Ordinal).Replace("{She}", Capital(HerPronoun), StringComparison.Ordinal).Replace("{she}", HerPronoun, StringComparison.Ordinal)
        .Replace("{He}", Capital(HisPronoun), StringComparison.Ordinal).Replace("{he}", HisPronoun, StringComparison.Ordinal).Replace("{his}", HisPronoun == "he" ? "his" : "her", StringComparison.Ordinal)
        .Replace("{himself}", HisPronoun == "he" ? "him" : "her", StringComparison.Ordinal).Replace("{child}", Child, StringComparison.Ordinal);

    /// <summary>"She" can only be she.</summary>
    internal bool PronounsDiffer => HerPronoun != HisPronoun;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static Family Of(string name, string her, string herPronoun, string him, string hisPronoun)
    {
        var secrets = new Secrets
        {
            People =
            [
                new() { Part = PartPlayed.Victim, Names = [her], Pronoun = herPronoun },
                new() { Part = PartPlayed.Child, Names = ["Ivo"], Pronoun = "he" },
                new() { Part = PartPlayed.Source, Names = ["Denise Astley"] },
                new() { Part = PartPlayed.Relative, Names = ["Hanna Brook"] },
            ],
            Known = new() { Names = [him, her, "Ivo"] },
        };
        var (herTitle, hisTitle) = (herPronoun == "he" ? "Mr " : "Ms ", hisPronoun == "he" ? "Mr " : "Ms ");
        return new(name, secrets, her, herTitle + her.Split(' ')[1], him, hisTitle + him.Split(' ')[1], herPronoun, hisPronoun, "Ivo");
    }
}
