using System.Collections.Concurrent;

namespace Sightline.Linkage;

/// <summary>Answers "who might this be?" for one record among many, with the weights a run over all of them gives. Takes new records,
/// corrections and removals while it answers.</summary>
/// <remarks>
/// Any number of threads may ask and write at once. A value held in confidence is read only for <see cref="LinkView.All"/>: for others the
/// record is found, weighed and ranked as if the value were not there, and it does not count towards how common the value is.
/// How common a value is, and which blocks are too large to be of use, are kept as they were when the index was built, but for what is
/// added: build it anew when it has grown by a tenth.
/// </remarks>
public sealed class LinkIndex : IDisposable
{
    /// <summary>No answer looks at more candidates than this: an unusual query costs a few milliseconds, not more.</summary>
    private const int MostCandidates = 20_000;

    private readonly RecordSet _records;
    private readonly Fields _fields;
    private readonly Rows _rows;
    private readonly Mixture _mixture;
    private readonly IReadOnlyList<BlockRule> _rules;
    private readonly ulong[] _reads;
    private readonly Postings[] _postings;
    private readonly Postings[] _confidential;
    private readonly List<ulong> _hidden = [];
    private readonly ConcurrentBag<Seeker> _seekers = [];
    private readonly ReaderWriterLockSlim _gate = new();

    private LinkIndex(RecordSet records, Fields fields, Rows rows, Mixture mixture, Blocks blocks)
    {
        (_records, _fields, _rows, _mixture, _rules) = (records, fields, rows, mixture, blocks.Rules);
        _reads = [.. _rules.Select(rule => rule.Parts.Aggregate(0UL, (bits, part) => bits | (1UL << part.Field)))];
        _postings = new Postings[_rules.Count];
        _confidential = [.. _rules.Select(_ => new Postings([]))];
        Parallel.For(0, _postings.Length, rule => _postings[rule] = new Postings(blocks.Pairs(rule)));
    }

    /// <summary>How many records there are, removed ones included: the next to be added has this number.</summary>
    public int Count => _rows.Count;

    /// <param name="records">The records; later ones have the same columns. Their value tables grow with what is added and asked.</param>
    /// <param name="model">What a run over them learned.</param>
    /// <param name="threads">How many work at building it; 0 is as many as there are processors.</param>
    /// <exception cref="ArgumentException">No column holds evidence.</exception>
    public static LinkIndex Build(RecordSet records, LearnedModel model, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        threads = threads > 0 ? threads : Environment.ProcessorCount;
        var fields = FieldMaker.Of(records, threads);
        if (fields.All.Count == 0)
        {
            throw new ArgumentException("No column holds anything to compare.", nameof(records));
        }

        model.Lend(fields);
        var rows = new Rows(fields, threads);
        var blocks = Blocks.Choose(fields, rows, LinkRun.Budget(records.Count), threads);
        return new LinkIndex(records, fields, rows, model.For(fields.All), blocks);
    }

    /// <summary>The records likeliest to be of one person with these values, the likeliest first.</summary>
    /// <param name="values">By column of the records; null or empty is not known.</param>
    /// <param name="view">What the asker may see.</param>
    /// <param name="most">So many at most.</param>
    /// <exception cref="ArgumentException">Not one value for each column.</exception>
    public IReadOnlyList<LinkHit> Find(IReadOnlyList<string?> values, LinkView view, int most = 10)
    {
        var (row, keys) = Read(values);
        if (!_seekers.TryTake(out var seeker))
        {
            seeker = new Seeker(new PairWeights(_mixture));
        }

        _gate.EnterReadLock();
        try
        {
            Gather(seeker, keys, view);
            return seeker.Best(_rows, row, view == LinkView.All ? null : _hidden, most);
        }
        finally
        {
            _gate.ExitReadLock();
            seeker.Clear();
            _seekers.Add(seeker);
        }
    }

    /// <summary>The weight of one record for these values, the same as in <see cref="Find"/> and in a run.</summary>
    public LinkHit Weigh(IReadOnlyList<string?> values, int record, LinkView view)
    {
        var (row, _) = Read(values);
        _gate.EnterReadLock();
        try
        {
            return new LinkHit(record, (float)_mixture.Weight(_rows.Pattern(row, record, view == LinkView.All ? ulong.MaxValue : ~Hidden(record))));
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>Adds a record.</summary>
    /// <param name="values">By column; null or empty is not known.</param>
    /// <param name="confidential">Numbers of the columns whose values are held in confidence.</param>
    /// <returns>Its number.</returns>
    public int Add(IReadOnlyList<string?> values, IReadOnlyCollection<int>? confidential = null)
    {
        _gate.EnterWriteLock();
        try
        {
            var record = _rows.Count;
            Put(record, CodesOf(values), HiddenFields(confidential));
            return record;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    /// <summary>Puts other values in a record's place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public void Correct(int record, IReadOnlyList<string?> values, IReadOnlyCollection<int>? confidential = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(record);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record, Count);
        _gate.EnterWriteLock();
        try
        {
            Forget(record);
            Put(record, CodesOf(values), HiddenFields(confidential));
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    /// <summary>Takes a record out: it is not found any more. Its number is not used again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public void Remove(int record) => Correct(record, new string?[_records.Columns.Count]);

    public void Dispose() => _gate.Dispose();

    private (int[] Row, uint[] Keys) Read(IReadOnlyList<string?> values)
    {
        _gate.EnterWriteLock();
        try
        {
            var codes = CodesOf(values);
            return (_rows.RowOf(codes), KeysOf(codes));
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    /// <summary>Values never met before are numbered here, and kept: the caller holds the gate for writing.</summary>
    private int[] CodesOf(IReadOnlyList<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _records.Columns.Count)
        {
            throw new ArgumentException($"There are {_records.Columns.Count} columns and {values.Count} values.", nameof(values));
        }

        Span<int> written = stackalloc int[values.Count];
        for (var column = 0; column < written.Length; column++)
        {
            var value = values[column];
            written[column] = string.IsNullOrWhiteSpace(value) ? 0 : _records.Columns[column].Values.Intern(value.Trim());
        }

        var codes = new int[_fields.All.Count];
        for (var field = 0; field < codes.Length; field++)
        {
            codes[field] = _fields.Readers[field].Code(written);
        }

        _fields.Names.Finish(1);
        foreach (var field in _fields.All)
        {
            field.Extend();
        }

        return codes;
    }

    private uint[] KeysOf(ReadOnlySpan<int> codes)
    {
        var keys = new uint[_rules.Count];
        for (var rule = 0; rule < keys.Length; rule++)
        {
            keys[rule] = _rules[rule].KeyOf(codes);
        }

        return keys;
    }

    private ulong HiddenFields(IReadOnlyCollection<int>? columns)
    {
        var hidden = 0UL;
        for (var field = 0; field < _fields.All.Count && columns is { Count: > 0 }; field++)
        {
            hidden |= columns.Any(_fields.Readers[field].Reads) ? 1UL << field : 0;
        }

        return hidden;
    }

    private ulong Hidden(int record) => record < _hidden.Count ? _hidden[record] : 0;

    private void Put(int record, int[] codes, ulong hidden)
    {
        for (var field = 0; field < codes.Length; field++)
        {
            if (codes[field] != 0 && (hidden >> field & 1) == 0)
            {
                _fields.All[field].Counts[codes[field]]++;
            }
        }

        var row = _rows.RowOf(codes);
        var keys = KeysOf(codes);
        for (var rule = 0; rule < keys.Length; rule++)
        {
            row[rule] = (int)keys[rule];
            if (keys[rule] != 0)
            {
                ((_reads[rule] & hidden) == 0 ? _postings : _confidential)[rule].Add(keys[rule], record);
            }
        }

        while (hidden != 0 && _hidden.Count <= record)
        {
            _hidden.Add(0);
        }

        if (record < _hidden.Count)
        {
            _hidden[record] = hidden;
        }

        _rows.Put(record, row);
    }

    private void Forget(int record)
    {
        var row = _rows.RowAt(record);
        for (var field = 0; field < _fields.All.Count; field++)
        {
            var code = Rows.CodeIn(row, field);
            if (code != 0 && (Hidden(record) >> field & 1) == 0)
            {
                _fields.All[field].Counts[code]--;
            }
        }
    }

    private void Gather(Seeker seeker, uint[] keys, LinkView view)
    {
        for (var rule = 0; rule < keys.Length && seeker.Count < MostCandidates; rule++)
        {
            if (keys[rule] == 0)
            {
                continue;
            }

            // A record whose value is confidential by now may stand among the ordinary ones still.
            var hidden = view == LinkView.All ? null : _hidden;
            var probe = new Probe(rule, keys[rule], _reads[rule]);
            seeker.Take(_rows, _postings[rule].Built(keys[rule]), probe, hidden);
            seeker.Take(_rows, _postings[rule].Later(keys[rule]), probe, hidden);
            if (view == LinkView.All)
            {
                seeker.Take(_rows, _confidential[rule].Later(keys[rule]), probe, hidden);
            }
        }
    }
}
