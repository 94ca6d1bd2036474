using System.Text;

namespace Sightline.Leaks.Words;

/// <summary>What a character looks like to a reader: letters that only look like Latin ones, wide and ornamental forms, accents.</summary>
internal static class Letters
{
    /// <summary>A character that nobody sees and that separates nothing.</summary>
    internal const char Unseen = '\0';

    private const string Pairs =
        "àaáaâaãaäaåaāaăaąaçcćcčcďdđdèeéeêeëeēeĕeėeęeěeğgģgĝgĥhìiíiîiïiīiįiıiĵjķkļlľlłlñnńnňnòoóoôoõoöoøoōoőoŕrřrśsşsšsţtťtùuúuûuüuūuůuűuŵwýyÿyŷyžzźzżzẁwẃwẅwỳyƒf" +
        "аaвbсcеeёeнhіiїiјjкkмmоoрpѕsтtуyхxԁdԛqԝwгrпnһhғfӏlЬbьb" +
        "αaβbγyεeζzηnιiκkνvοoρpστtυuχxωwσoτtμuάaέeίiόoύu" +
        "ᎪaᏼbᏟcᎬeᏀgᎻhᎫjᏦkᏞlᎷmᏢpᎡrᏚsᎢtᏙvᎳwᏃzꓮaꓐbꓚcꓓdꓰeꓖgꓧhꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜzѵvөoɵoҽeԍgцuԋhҡkᴀaʙbᴅdᴇeɢgʜhᴊjᴋkᴍmᴘpꜱsᴛtᴜuʏyℓlℎhℯeⅇeⅈiℴoӏlǀlΙi" +
        "ɑaɡgɩiɪiʟlɴnᴏoʀrᴄcᴠvᴡwᴢzⅰiⅼlⅽcⅾdⅿmⅴvⅹxսuոnհhօoցgտsսu";

    private static readonly Dictionary<int, char> Looks = MakeLooks();

    /// <summary>The lower-case letter or digit a rune looks like; itself in lower case when it is none of these; <see cref="Unseen"/> when it is not seen.</summary>
    internal static char Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 128)
        {
            return char.ToLowerInvariant((char)value);
        }
        if (IsUnseen(value))
        {
            return Unseen;
        }
        if (Ornamental(value) is { } plain)
        {
            return plain;
        }
        if (GreekCapital(value) is { } capital)
        {
            return capital;
        }
        var lower = Rune.ToLowerInvariant(rune).Value;
        return Looks.TryGetValue(lower, out var looks) ? looks
            : value is 0x2018 or 0x2019 or 0x02BC or 0x2032 or 0xFF07 ? '\''
            : value is (>= 0x201C and <= 0x201F) or 0xAB or 0xBB ? '"'
            : value is >= 0x2010 and <= 0x2015 or 0x2212 or 0xFE63 ? '-'
            : Rune.IsDigit(rune) ? (char)('0' + (int)Rune.GetNumericValue(rune))
            : Rune.IsLetter(rune) && lower < 0x10000 ? (char)lower
            : Rune.IsLetter(rune) ? '?' : Rune.IsWhiteSpace(rune) ? ' ' : ';';
    }

    /// <summary>Letters set as one piece of type; null when the rune is none.</summary>
    internal static string? Joined(Rune rune) => rune.Value switch
    {
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 or 0xFB06 => "st",
        0xDF => "ss",
        0xE6 or 0xC6 => "ae",
        0x153 or 0x152 => "oe",
        _ => null,
    };

    private static bool IsUnseen(int value) =>
        value is 0xAD or 0x34F or 0x61C or 0x180E or 0xFEFF or 0x3164 or 0x115F or 0x1160 or 0x17B4 or 0x17B5
            or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0x300 and <= 0x34E) or (>= 0x350 and <= 0x36F)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x20D0 and <= 0x20FF);

    /// <summary>Some capitals look like another letter than their small form does.</summary>
    private static char? GreekCapital(int value) => value switch { 0x397 => 'h', 0x39D => 'n', 0x3A5 => 'y', 0x39C => 'm', 0x3A1 => 'p', 0x3F9 => 'c', 0x417 => '3', 0x427 => '4', _ => null };

    private static char? Ornamental(int value) => value switch
    {
        >= 0xFF10 and <= 0xFF19 => (char)('0' + value - 0xFF10),
        >= 0xFF21 and <= 0xFF3A => (char)('a' + value - 0xFF21),
        >= 0xFF41 and <= 0xFF5A => (char)('a' + value - 0xFF41),
        >= 0x2460 and <= 0x2468 => (char)('1' + value - 0x2460),
        >= 0x24B6 and <= 0x24CF => (char)('a' + value - 0x24B6),
        >= 0x24D0 and <= 0x24E9 => (char)('a' + value - 0x24D0),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((value - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + value - 0x1F130),
        0xB9 => '1',
        0xB2 => '2',
        0xB3 => '3',
        0x2070 => '0',
        >= 0x2074 and <= 0x2079 => (char)('4' + value - 0x2074),
        >= 0x2080 and <= 0x2089 => (char)('0' + value - 0x2080),
        _ => null,
    };

    private static Dictionary<int, char> MakeLooks()
    {
        var looks = new Dictionary<int, char>();
        for (var at = 0; at + 1 < Pairs.Length; at++)
        {
            if (Pairs[at] >= 128 && Pairs[at + 1] < 128)
            {
                looks[Pairs[at]] = Pairs[at + 1];
            }
        }
        return looks;
    }

    /// <summary>0 and O, 1 and I and l: one of the two is read for the other, by eye and by machine.</summary>
    internal static char Confused(char letter) => letter switch { 'o' => '0', 'i' or 'l' or '|' => '1', _ => letter };

    internal static bool IsWord(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9' || (letter >= 128 && char.IsLetterOrDigit(letter));
}
