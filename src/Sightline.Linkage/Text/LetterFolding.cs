using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>Letters with marks, and the letters of Cyrillic and Greek, as plain a–z.</summary>
/// <remarks>A table of our own, made from the Unicode decompositions, because the program runs without a culture library, where normalising
/// other than ASCII is not to be had.</remarks>
internal static class LetterFolding
{
    private const char FirstLatin = '\u00c0';
    private const char FirstAdditional = '\u1e00';

    // One place per code point: its letter, a dot for "not a letter", a star for "several letters, see Several".
    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....oc" +
        "cdd....ee.fg...ikk......oo.............uu..yy...............*********aaiioouuuuuuuuuu.aaaa..ggggkkoo" +
        "oo..j***gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    private const string SeveralPairs =
        "Æ=ae Þ=th ß=ss æ=ae þ=th Ĳ=ij ĳ=ij Œ=oe œ=oe Ǆ=dz ǅ=dz ǆ=dz Ǉ=lj ǈ=lj ǉ=lj Ǌ=nj ǋ=nj ǌ=nj Ǳ=dz ǲ=dz " +
        "ǳ=dz ẞ=ss а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f " +
        "х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th " +
        "ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o";

    private static readonly FrozenDictionary<char, string> Several = SeveralPairs.Split(' ')
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The plain letters of a character, empty for one that only modifies others, null when the table does not know it.</summary>
    internal static string? Of(char lower)
    {
        var place = lower switch
        {
            >= FirstLatin and < (char)(FirstLatin + 400) => Latin[lower - FirstLatin],
            >= FirstAdditional and < (char)(FirstAdditional + 256) => Additional[lower - FirstAdditional],
            _ => '*',
        };
        return place switch
        {
            '*' => Several.GetValueOrDefault(lower),
            '.' => null,
            _ => Single[place - 'a'],
        };
    }

    private static readonly string[] Single = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];
}
