using System.Text.RegularExpressions;
using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A place or service by name: whole, shortened, by its own words alone where these say enough, and by initials.</summary>
internal sealed partial class PlaceFinder : IFinder
{
    private static readonly string[] Towards =
        ["at", "from", "to", "outside", "near", "in", "attends", "attend", "attending", "attended", "with", "by", "the", "opposite", "behind", "of", "called", "into", "joined", "works", "for", "via", "yn", "ger", "o", "i", "yng", "past", "leaves", "and", "contact", "phone", "copy", "cc"];

    private static readonly string[] OtherKinds =
    [
        "police", "court", "magistrates", "crown", "county", "probation", "prison", "council", "hospital", "university", "city", "combined", "station", "railway", "united", "fc", "rovers", "civic", "town", "justice", "family", "law", "mr", "mrs", "ms",
    ];

    /// <summary>Abbreviations that papers of the field are full of: no name of a place, whatever its initials.</summary>
    private static readonly HashSet<string> InUse =
    [
        .. ("SAR DSAR FOI PSR OSR SDR RSR NFA DOB URN CRN PNC PND NPS PDU CRC CPS DPP MOJ HMP HMPPS YOI ROTL HDC HDCA PDP IPP EDR SSO SSSO CRD SED LED PSS RAR BBR TSP UPW ETE OGRS OASYS SARA OVP OGP RSP ARMS VPS VLO FNO PDF DOC TBC TBA ASAP FAO CC "
            + "NMO DVPN DVPO DAPN DAPO SPO SHPO CBO CAO PSO SGO ICO IRO LADO CIN CPP CPC EHC SEN FSM FGC CAFCASS FHDRA DRA PTR PTPH FPR CPR FLO SIO OIC DCI PCSO CID CSE CCE NRM GBH ABH TWOC DUI DWI AVN SNT GMT BST VAT NHS DWP HMRC UC PIP ESA JSA GP AE ED OA OV TC "
            + "RJS RIC IDS PMS PIN SIM USB VRM VIN GPS GSM RFI EM EMS DNA CCTV BWV ANPR MDT PPU PVP DAU DVU TAC DAC DRR MHTR ATR HSE LLP PLC LTD BBC ITV USA GBR EEA WWW COM ORG SMS MMS CHC UHB LHB LEA LSU ECT PAC PAY NET SUM TOT REF RE TEL FAX MOB EXT APP APT").Split(' '),
    ];

    private readonly FindingKind kind;
    private readonly List<Phrase> wholes;
    private readonly List<Phrase> cores;
    private readonly List<Phrase> initials;
    private readonly List<Phrase> nicknames;
    private readonly List<Phrase> halves;
    private readonly PlaceName name;

    /// <summary>"the old bandstand": nobody writes it with a capital.</summary>
    private readonly bool isSmall;

    internal PlaceFinder(string written, FindingKind kind, KnownPhrases known)
    {
        this.kind = kind;
        name = new(written);
        isSmall = !written.Any(char.IsUpper);
        var wanted = name.Wholes().Distinct().Where(text => !known.Places.Contains(text)).ToList();
        var own = name.Cores().Where(text => !known.Places.Contains(text) && !known.HasTown(text) && !known.NameWords.Contains(text)).ToList();
        wholes = [.. wanted.Where(text => text.Contains(' ', StringComparison.Ordinal) || text.Length > 4 && !PlaceName.IsOrdinary(text)).Select(text => new Phrase(text))];
        cores = isSmall && name.Core.Count == 1 ? [] : name.Core.Count < name.Words.Count || name.Core.Count == 1 ? [.. own.Where(text => text.Length > 2).Select(text => new Phrase(text))] : [];
        nicknames = isSmall ? [] : [.. name.Nicknames().Where(text => !known.NameWords.Contains(text) && !known.HasTown(text)
            && !known.Places.Any(place => place.Split(' ').Contains(text))).Distinct().Select(text => new Phrase(text))];
        if (kind is FindingKind.Service && name.Words.Count > 2)
        {
            wholes.AddRange(Enumerable.Range(2, name.Words.Count - 2).Select(count => string.Join(' ', name.Words.Take(count))).Where(text => text.Length > 8
                && name.Words[1] is not ("and" or "of" or "the")).Select(text => new Phrase(text)));
        }
        halves = [.. name.HalfInitials().Where(text => !known.Places.Contains(text)).Distinct().Select(text => new Phrase(text))];
        initials = [.. name.Initials().Distinct().Select(text => new Phrase(text))];
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var hit in wholes.SelectMany(phrase => scene.In(phrase)).Where(hit => isSmall || scene.IsCapital(hit.From) || !name.CoreIsOrdinary))
        {
            yield return new(kind, hit.From, hit.End);
        }
        foreach (var hit in cores.SelectMany(phrase => scene.In(phrase)).Where(hit => SaysEnough(scene, hit)))
        {
            yield return new(kind, hit.From, hit.End);
        }
        foreach (var hit in nicknames.SelectMany(phrase => scene.In(phrase)).Where(hit => IsNickname(scene, hit)))
        {
            yield return new(kind, hit.From, hit.End);
        }
        foreach (var hit in halves.SelectMany(phrase => scene.In(phrase)).Where(hit => char.IsUpper(scene.Part.Text[hit.From]) && char.IsUpper(scene.Part.Text[hit.From + 1])))
        {
            yield return new(kind, hit.From, hit.End);
        }
        foreach (var hit in initials.SelectMany(phrase => phrase.In(scene.Plain)).Select(hit => Scene.Source(scene.Plain, hit.From, hit.End)).Where(hit => AreInitials(scene, hit)))
        {
            yield return new(kind, hit.From, hit.End);
        }
    }

    /// <summary>With a capital, after "at" or "from" or before a word for what it is, and with no name, street or other place made of it.</summary>
    private bool IsNickname(Scene scene, (int From, int End) hit)
    {
        if (!scene.IsCapital(hit.From) || scene.WordBefore(hit.From) is "st" or "saint" or "mr" or "mrs" or "ms" or "miss" or "dr" or "pc")
        {
            return false;
        }
        var after = scene.WordAfter(hit.End);
        var next = scene.After(hit.End).TrimStart('\'', '’', 's');
        // "Water's" is no pet name cut from Waterside.
        if (scene.Part.Text[hit.From..hit.End] is var stood && (stood.Contains('\'', StringComparison.Ordinal) || stood.Contains('’', StringComparison.Ordinal))
            && !name.Words.Contains(Read.Of(stood).Plain.Split('\'')[0]) && !name.Words.Contains(Read.Of(stood).Plain.Replace("'", "", StringComparison.Ordinal)))
        {
            return false;
        }
        var named = next.Length > 1 && next[0] == ' ' && char.IsUpper(next[1]) && !name.Words.Contains(after);
        return !named && !OtherKinds.Contains(after) && !Streets.IsSurelyType(after)
            && (name.Words.Contains(after) || scene.WordBefore(hit.From) is "at" or "from" or "outside" or "attends" or "near" or "opposite" or "behind" or "leaves" or "called" or "the" or "in" or "to" or "by" or "with"
                or "for" or "into" or "attend" or "attending" or "attended" or "started" or "starts" or "starting" or "start" or "joined" or "joins" or "leaving" or "left" or "past" or "school" or "nursery" or "a" or "an" or "his" or "her" or "their" or "new" or "old" or "on" or "via" or "attends" or "likes" or "loves" or "hates" or "misses"
                || AsItsThing().IsMatch(after) || IsSpokenOf(scene, hit));
    }

    [GeneratedRegex("^(?:jumper|jumpers|uniform|hoodie|sweatshirt|blazer|bag|bookbag|tie|coat|cardigan|logo|badge|gate|gates|playground|newsletter|teacher|teachers|head|office|reception|kids|mums|dads|parents|fete|disco|assembly|run|pick|pickup|kit|minibus|bus|crossing|entrance|after|breakfast|club|nativity|photo|photos|report|reports)$")]
    private static partial Regex AsItsThing();

    /// <summary>As what acts or owns, at the head of a sentence: "Dunmore's have rung", "Dunmore said".</summary>
    private static bool IsSpokenOf(Scene scene, (int From, int End) hit) => scene.BeginsSentence(hit.From)
        && scene.WordAfter(hit.End) is "have" or "has" or "say" or "says" or "said" or "rang" or "are" or "is" or "will" or "know" or "told" or "asked" or "head" or "teacher" or "teachers" or "office" or "reception" or "gate" or "gates" or "kids" or "parents" or "s";

    private bool SaysEnough(Scene scene, (int From, int End) hit)
    {
        var loose = scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Metadata or PaperPartKind.Link;
        if (!loose && !scene.IsCapital(hit.From))
        {
            return false;
        }
        var after = scene.WordAfter(hit.End);
        if (kind is FindingKind.Service && after is "worker" or "workers" or "adviser" or "advisers" or "advisors" or "advocate" or "advocates" or "caseworker" or "counsellor" or "idva" or "idvas" or "isva" or "isvas")
        {
            return true;
        }
        if (OtherKinds.Contains(after) || Streets.IsSurelyType(after) || OtherPlace(scene, hit, after))
        {
            return false;
        }
        if (name.Words.Contains(after) || loose || kind is FindingKind.Service && after is "team" or "staff" or "service" or "services" or "project" or "office" or "outreach" or "helpline" or "house" or "refuge")
        {
            return true;
        }
        var begins = scene.BeginsSentence(hit.From);
        if (begins && !name.CoreIsOrdinary && IsSpokenOf(scene, hit))
        {
            return true;
        }
        return name.Core.Count > 1
            ? !name.CoreIsOrdinary || !begins
            : name.CoreIsOrdinary ? !begins && PlaceName.IsKindWord(after) && name.Words.Contains(after) : Towards.Contains(scene.WordBefore(hit.From)) || !begins && name.Core[0].Length > 5;
    }

    /// <summary>"St Mary's Hospital" is not "St Mary's Primary School": a word for another kind of place, with a capital, follows.</summary>
    private bool OtherPlace(Scene scene, (int From, int End) hit, string after)
    {
        if (after.Length == 0 || name.Words.Contains(after) || name.Words.Contains(after.TrimEnd('s')) || !PlaceName.IsKindWord(after))
        {
            return false;
        }
        var rest = scene.After(hit.End).TrimStart(' ', '\'', '’', 's');
        var school = after is "primary" or "school" or "academy" or "nursery" or "college" or "junior" or "infant" or "infants" or "c" or "ce" or "cofe";
        var isSchool = name.Words.Any(word => word is "primary" or "school" or "academy" or "nursery" or "college" or "ysgol" or "junior" or "infants" or "high");
        return rest.Length > 0 && char.IsUpper(rest[0]) && !(school && isSchool);
    }

    private static bool AreInitials(Scene scene, (int From, int End) hit)
    {
        var text = scene.Part.Text[hit.From..hit.End];
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 3 && !InUse.Contains(string.Concat(letters)) && letters.All(char.IsUpper) && !text.Contains('\n')
            && (!text.Contains(' ', StringComparison.Ordinal) || text.Split(' ').All(piece => piece.Count(char.IsLetter) == 1)) && text.Length <= letters.Count * 2
            && scene.Before(hit.From, 1) is not "/" && !Reference().IsMatch(scene.After(hit.End, 3)) && !Shouted(scene, hit);
    }

    /// <summary>"MOS/6643": the head of a reference.</summary>
    [GeneratedRegex(@"^[/-][0-9]")]
    private static partial Regex Reference();

    /// <summary>Within a heading in capitals a word is no initials.</summary>
    private static bool Shouted(Scene scene, (int From, int End) hit) =>
        scene.WordBefore(hit.From) is { Length: > 3 } && scene.Before(hit.From, 6).Where(char.IsLetter).ToList() is { Count: > 3 } before && before.All(char.IsUpper);
}
