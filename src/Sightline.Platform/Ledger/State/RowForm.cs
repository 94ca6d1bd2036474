using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.State;

/// <summary>A row of the state as an entry of the ledger names it.</summary>
/// <param name="Table">As the database calls it.</param>
/// <param name="Key">Its key's columns, parted by strokes; empty where the database itself gives the key.</param>
/// <param name="Digest">Of every column; null: the row went.</param>
/// <param name="WentAway">Of a row without a key: it stood like that, and does so no more.</param>
internal readonly record struct RowMark(string Table, string Key, string? Digest, bool WentAway = false);

/// <summary>
/// How the rows of one table are told by a digest: of what the database keeps, column by column, so that an entity about to be written and a row read back give the same.
/// The digest is keyed: a row holds names and dates, and an open digest of these could be guessed by trying.
/// </summary>
internal sealed class RowForm
{
    private const int DigestBytes = 16;

    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, RowForm>> Known = [];

    private readonly ValueOfColumn[] columns;
    private readonly int[] key;

    private RowForm(string table, ValueOfColumn[] columns, int[] key)
    {
        Table = table;
        this.columns = columns;
        this.key = key;
    }

    internal string Table { get; }

    /// <summary>Every column but a key that the database itself gives, in the order in which <see cref="MarkOfRead"/> takes them.</summary>
    internal IEnumerable<string> Columns => columns.Select(column => column.Name);

    internal IEnumerable<string> KeyColumns => key.Select(index => columns[index].Name);

    /// <summary>False: rows are told by their digest alone.</summary>
    internal bool HasKey => key.Length > 0;

    /// <summary>Of every table that stands on the ledger.</summary>
    internal static IReadOnlyDictionary<Type, RowForm> All(IModel model) => Known.GetValue(model, model => model.GetEntityTypes()
        .Where(type => IsOnLedger(type) && type.GetTableName() is not null && !type.IsOwned()).ToDictionary(type => type.ClrType, Of));

    internal RowMark MarkOf(KeyFolder keys, object entity) => Mark(keys, Array.ConvertAll(columns, column => Text(column.Of(entity))));

    /// <param name="keys">Whose key the digest is made with.</param>
    /// <param name="read">As the database gave them, in the order of <see cref="Columns"/>.</param>
    internal RowMark MarkOfRead(KeyFolder keys, object[] read)
    {
        var texts = new string?[columns.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = Text(columns[index].Read(read[index]));
        }
        return Mark(keys, texts);
    }

    private RowMark Mark(KeyFolder keys, string?[] texts)
    {
        var length = 0;
        foreach (var text in texts)
        {
            length += sizeof(int) + Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        }
        var bytes = new byte[length + Encoding.UTF8.GetMaxByteCount(Table.Length)];
        var written = Encoding.UTF8.GetBytes(Table, bytes);
        foreach (var text in texts)
        {
            var at = written + sizeof(int);
            var size = text is null ? -1 : Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
            BitConverter.TryWriteBytes(bytes.AsSpan(written), size);
            written = at + Math.Max(size, 0);
        }
        return new RowMark(Table, KeyOf(texts), Convert.ToBase64String(keys.DigestOfRow(bytes.AsSpan(0, written)).AsSpan(0, DigestBytes)));
    }

    /// <summary>Of a row that goes, or that is changed where the database gives the key: as it stood before.</summary>
    internal RowMark Gone(KeyFolder keys, EntityEntry entry)
    {
        if (!HasKey)
        {
            return new RowMark(Table, "", Mark(keys, Array.ConvertAll(columns, column => Text(column.Before(entry)))).Digest, WentAway: true);
        }
        return Gone(entry.Entity);
    }

    private RowMark Gone(object entity)
    {
        var texts = new string?[columns.Length];
        foreach (var index in key)
        {
            texts[index] = Text(columns[index].Of(entity));
        }
        return new RowMark(Table, KeyOf(texts), null);
    }

    private string KeyOf(string?[] texts) => string.Join('/', key.Select(index => texts[index]));

    private static bool IsOnLedger(IEntityType type) =>
        type.ClrType != typeof(LedgerEntry) && type.ClrType != typeof(LedgerSubject) && !Attribute.IsDefined(type.ClrType, typeof(OffLedgerAttribute))
        && type.ClrType.Assembly.GetName().Name!.StartsWith("Sightline.", StringComparison.Ordinal);

    private static RowForm Of(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var primary = type.FindPrimaryKey()!.Properties;
        var isGiven = primary is [{ ValueGenerated: ValueGenerated.OnAdd } only] && only.ClrType == typeof(long);
        var properties = type.GetProperties().Where(property => !(isGiven && property.IsPrimaryKey())).OrderBy(property => property.GetColumnName(table), StringComparer.Ordinal).ToList();
        return new RowForm(
            table.Name,
            [.. properties.Select(property => new ValueOfColumn(property, property.GetColumnName(table)!))],
            isGiven ? [] : [.. primary.Select(property => properties.IndexOf(property))]);
    }

    /// <summary>One spelling for what means the same to both databases: one gives a truth as a number, the other as a truth.</summary>
    private static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        byte[] bytes => bytes.Length == 16 ? new Guid(bytes, bigEndian: true).ToString("D") : Convert.ToBase64String(bytes),
        Guid id => id.ToString("D"),
        bool truth => truth ? "1" : "0",
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A column of type {value.GetType().Name} has no spelling of its own yet."),
    };

    private sealed class ValueOfColumn(IProperty property, string name)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly ValueConverter? converter = property.GetRelationalTypeMapping().Converter;

        internal string Name { get; } = name;

        /// <summary>PostgreSQL's driver gives a day as midnight.</summary>
        internal object Read(object value) =>
            value is DateTime midnight && (converter?.ProviderClrType ?? property.ClrType) == typeof(DateOnly) ? DateOnly.FromDateTime(midnight) : value;

        internal object? Of(object entity) => Kept(getter.GetClrValue(entity));

        internal object? Before(EntityEntry entry) => Kept(entry.OriginalValues[property]);

        private object? Kept(object? value) => converter is null || value is null ? value : converter.ConvertToProvider(value);
    }
}
