using System.Text;

namespace Sightline.Linkage;

/// <summary>How common values were in the records a model was learned from: of each field how many records say it, and which values many hold. It holds hashes of values,
/// and of none that but one record has; of a phone, a mailbox or a number none that fewer than ten have.</summary>
public sealed class ValueCommonness
{
    private const byte Version = 1;

    private readonly SortedDictionary<string, FieldCommonness> _fields;

    private ValueCommonness(SortedDictionary<string, FieldCommonness> fields) => _fields = fields;

    /// <summary>The same records give the same bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(_fields.Count);
            foreach (var (name, field) in _fields)
            {
                writer.Write(name);
                field.Write(writer);
            }
        }

        return stream.ToArray();
    }

    /// <exception cref="FormatException">Not what <see cref="ToBytes"/> wrote.</exception>
    public static ValueCommonness FromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
            if (reader.ReadByte() != Version)
            {
                throw new FormatException("Commonness of values: written by another version.");
            }

            var fields = new SortedDictionary<string, FieldCommonness>(StringComparer.Ordinal);
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var name = reader.ReadString();
                fields[name] = FieldCommonness.Read(reader);
            }

            return new ValueCommonness(fields);
        }
        catch (Exception wrong) when (wrong is IOException or ArgumentException)
        {
            throw new FormatException("Commonness of values: cut short or damaged.", wrong);
        }
    }

    internal static ValueCommonness Of(Fields fields)
    {
        var all = new SortedDictionary<string, FieldCommonness>(StringComparer.Ordinal);
        foreach (var field in fields.All)
        {
            all[field.Name] = FieldCommonness.Of(field);
        }

        return new ValueCommonness(all);
    }

    internal FieldCommonness? Of(string field) => _fields.GetValueOrDefault(field);
}

/// <summary>One field's.</summary>
internal sealed class FieldCommonness
{
    // Of two records that agree two hold the value: what is not listed counts as held by two where it agrees, and by one where a slip is weighed.
    private const int HeldByBoth = 2;

    private const int FewestOfNames = 2;
    private const int FewestOfOthers = 3;
    private const int FewestOfNumbers = 10;

    private readonly Dictionary<ulong, int> _held;
    private readonly Dictionary<ulong, int> _words;

    private FieldCommonness(long known, int rare, Dictionary<ulong, int> held, Dictionary<ulong, int> words)
    {
        (Known, Rare, _held, _words) = (known, rare, held, words);
        Unlisted = BatchField.LevelOf(HeldByBoth, known);
    }

    /// <summary>How many records say anything.</summary>
    internal long Known { get; }

    /// <summary>Of single words: one that so many hold at most is rare.</summary>
    internal int Rare { get; }

    /// <summary>The level of a value that is not listed.</summary>
    internal int Unlisted { get; }

    internal static FieldCommonness Of(BatchField field)
    {
        var fewest = field switch
        {
            NameField => FewestOfNames,
            IdentifiersField or CodeField { Kind: not FieldKind.Place } or TextField { Kind: not FieldKind.Place } => FewestOfNumbers,
            _ => FewestOfOthers,
        };
        var unlisted = BatchField.LevelOf(HeldByBoth, field.Known);
        var held = new Dictionary<ulong, int>();
        for (var code = 1; code < field.Values; code++)
        {
            var count = field.Counts[code];
            var tells = BatchField.LevelOf(count, field.Known) != unlisted || (field is NameField && !NameField.IsRare(count, count, field.Known));
            if (count >= fewest && tells)
            {
                // Other names of people of several surnames have one content: the most common tells.
                held[field.Content(code)] = Math.Max(count, held.GetValueOrDefault(field.Content(code)));
            }
        }

        return field is WordsField words
            ? new FieldCommonness(field.Known, words.Rare, held, new(words.CommonWords()))
            : new FieldCommonness(field.Known, 0, held, []);
    }

    /// <summary>The level at which a value agrees with itself.</summary>
    internal int LevelOf(ulong content) => _held.TryGetValue(content, out var held) ? BatchField.LevelOf(held, Known) : Unlisted;

    internal int Held(ulong content) => _held.GetValueOrDefault(content, 1);

    internal int HeldWord(ulong content) => _words.GetValueOrDefault(content, 1);

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Known);
        writer.Write(Rare);
        foreach (var table in new[] { _held, _words })
        {
            writer.Write(table.Count);
            foreach (var (content, held) in table.OrderBy(pair => pair.Key))
            {
                writer.Write(content);
                writer.Write(held);
            }
        }
    }

    internal static FieldCommonness Read(BinaryReader reader)
    {
        var known = reader.ReadInt64();
        var rare = reader.ReadInt32();
        var held = ReadTable(reader);
        return new FieldCommonness(known, rare, held, ReadTable(reader));
    }

    private static Dictionary<ulong, int> ReadTable(BinaryReader reader)
    {
        var table = new Dictionary<ulong, int>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var content = reader.ReadUInt64();
            table[content] = reader.ReadInt32();
        }

        return table;
    }
}
