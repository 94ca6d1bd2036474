namespace Sightline.Linkage;

/// <summary>One file on its way into columns: block by block, first cut into fields side by side, then taken in column by column, side by
/// side too. Each column is filled in the order of the file, so codes never hang on the number of threads.</summary>
internal sealed class FileReading
{
    private readonly PlannedFile _file;
    private readonly ParallelOptions _parallel;
    private readonly int[] _slots;
    private readonly List<(int Target, ColumnFiller Filler)> _fillers = [];
    private readonly List<CsvPiece> _pieces = [];
    private readonly ProblemList _problems;
    private int _slotCount;
    private int _targets;
    private IdFiller? _ids;

    internal FileReading(PlannedFile file, int threads, CancellationToken stop)
    {
        _file = file;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount, CancellationToken = stop };
        _slots = [.. file.Columns.Select(_ => -1)];
        _problems = new ProblemList(file.Path);
    }

    /// <summary>Which row of the file each record is of.</summary>
    internal RowNumbers Rows { get; } = new();

    internal void AddId(RecordIds ids)
    {
        _ids = new IdFiller(ids, Slot(_file.IdAt)) { Heading = _file.Columns[_file.IdAt].Heading };
        _fillers.Add((-1, _ids));
    }

    /// <summary>A column of the file goes on in codes that already hold the records of the files before.</summary>
    internal void AddColumn(TargetColumn target, int file, ValueTable values, int[] codes)
    {
        var from = target.Sources[file];
        if (from.Length == 1)
        {
            _fillers.Add((_targets, new CodeFiller(values, Slot(from[0])) { Heading = _file.Columns[from[0]].Heading, Codes = codes }));
        }
        else if (from.Length > 1)
        {
            _fillers.Add((_targets, new DateFiller(values, [.. from.Select(Slot)]) { Heading = target.Name, Codes = codes }));
        }

        _targets++;
    }

    /// <summary>The codes of the n-th column added, the files before included; null when this file has no such column.</summary>
    internal int[]? CodesOf(int target) => _fillers.Where(one => one.Target == target).Select(one => one.Filler.Codes).FirstOrDefault();

    internal void TellUnreadDate(string heading, int record) =>
        _problems.Add(FieldWords.UnreadDates, FieldWords.UnreadDate(_file) with { Row = Rows.Of(record), Column = heading });

    internal void TellSameIds(RecordIds ids, int from)
    {
        foreach (var (first, later) in SameIds.Find(ids, from, ids.Count))
        {
            _problems.Add(FieldWords.IdsTwice, FieldWords.IdTwice(_file, Rows.Of(first)) with { Row = Rows.Of(later), Column = _ids!.Heading });
        }
    }

    internal IReadOnlyList<InputProblem> Told() => [.. _file.Problems, .. _problems.Told()];

    /// <summary>Answers how many records the file has.</summary>
    internal int Run(int firstRecord)
    {
        using var stream = CsvSource.Open(_file.Path);
        CsvSource.Skip(stream, _file.HeadBytes);
        // A small file needs no large buffer.
        var size = stream is FileStream file ? (int)Math.Clamp(file.Length - file.Position, 4096, CsvBlocks.UsualSize) : CsvBlocks.UsualSize;
        var blocks = new CsvBlocks(stream, _file.Dialect, size);
        var (record, row, read) = (firstRecord, (long)_file.HeadRows, 0L);
        while (blocks.Next())
        {
            _parallel.CancellationToken.ThrowIfCancellationRequested();
            Cut(blocks);
            var records = _pieces.Take(blocks.Cuts.Count).Sum(piece => piece.Records);
            read += blocks.Cuts[^1];
            MakeRoom(record + records, Expected(stream, record - firstRecord + records, read) + firstRecord);
            row = TellRows(blocks.Cuts.Count, row, record);
            Fill(blocks, record);
            record += records;
        }

        MakeRoom(record, record, exact: true);
        TellFields();
        return record - firstRecord;
    }

    private int Slot(int column)
    {
        if (column >= 0 && _slots[column] < 0)
        {
            _slots[column] = _slotCount++;
        }

        return column < 0 ? -1 : _slots[column];
    }

    private void Cut(CsvBlocks blocks)
    {
        while (_pieces.Count < blocks.Cuts.Count)
        {
            _pieces.Add(new CsvPiece(_file.Dialect, _slots));
        }

        Parallel.For(0, blocks.Cuts.Count, _parallel, at =>
        {
            var isLast = at == blocks.Cuts.Count - 1;
            _pieces[at].Cut(blocks, at == 0 ? 0 : blocks.Cuts[at - 1], blocks.Cuts[at], isLast && blocks.IsTorn);
        });
    }

    private void Fill(CsvBlocks blocks, int record)
    {
        var dearFirst = _fillers.Select(one => one.Filler).OrderByDescending(filler => filler.Cost).ToList();
        var next = -1;
        Parallel.For(0, Math.Min(dearFirst.Count, _parallel.MaxDegreeOfParallelism), _parallel, _ =>
        {
            for (var at = Interlocked.Increment(ref next); at < dearFirst.Count; at = Interlocked.Increment(ref next))
            {
                var first = record;
                for (var piece = 0; piece < blocks.Cuts.Count; piece++)
                {
                    dearFirst[at].Fill(blocks.Data, _pieces[piece], first);
                    first += _pieces[piece].Records;
                }
            }
        });
    }

    /// <summary>How many records the file will have, from those read so far.</summary>
    private static int Expected(Stream stream, int records, long read) =>
        stream is FileStream file && read > 0 ? (int)Math.Min(Array.MaxLength / 2, (long)(records * (file.Length / (double)read) * 1.01) + 16) : 0;

    private void MakeRoom(int needed, int expected, bool exact = false)
    {
        foreach (var (_, filler) in _fillers.Where(one => one.Filler.HasCodes))
        {
            var codes = filler.Codes;
            var grown = Math.Max(Math.Max(needed, expected), (int)Math.Min(Array.MaxLength, codes.Length * 3L / 2));
            var size = exact ? needed : codes.Length >= needed ? codes.Length : grown;
            if (size != codes.Length)
            {
                Array.Resize(ref codes, size);
                filler.Codes = codes;
            }
        }
    }

    private long TellRows(int pieces, long row, int record)
    {
        foreach (var piece in _pieces.Take(pieces))
        {
            piece.FirstRow = row;
            row += piece.Rows;
            Rows.Add(piece, record);
            record += piece.Records;
            foreach (var (inPiece, what, number) in piece.Troubles)
            {
                _problems.Add(RowWords.Kind(what), RowWords.Problem(_file, what, number) with { Row = piece.FirstRow + inPiece + 1 });
            }

            for (var kind = 0; kind < piece.Untold.Length; kind++)
            {
                var what = (RowTrouble)kind;
                _problems.AddUntold(RowWords.Kind(what), piece.Untold[kind], RowWords.Problem(_file, what, 0));
            }
        }

        return row;
    }

    /// <summary>A file of Windows-1252 throughout is no trouble; one of two encodings is.</summary>
    private void TellFields()
    {
        var isMixed = _fillers.Sum(one => one.Filler.Counts[2]) > 0;
        var western = _fillers.Sum(one => one.Filler.Counts[1]);
        foreach (var (_, filler) in _fillers)
        {
            foreach (var (row, notes) in filler.Odd.Where(one => one.Notes != FieldNotes.Unicode && (isMixed || one.Notes != FieldNotes.Western)))
            {
                _problems.Add(FieldWords.Kind(notes), FieldWords.Problem(_file, notes) with { Row = row, Column = filler.Heading });
            }

            for (var kind = 0; kind < filler.Counts.Length; kind++)
            {
                var notes = (FieldNotes)(1 << kind);
                var isTold = notes != FieldNotes.Unicode && (isMixed || notes != FieldNotes.Western);
                _problems.AddUntold(FieldWords.Kind(notes), isTold ? filler.Counts[kind] - ProblemList.MostKept : 0, FieldWords.Problem(_file, notes));
            }
        }

        if (western > 0 && !isMixed)
        {
            _problems.Add("Windows-1252", FieldWords.WholeFileIsWestern(_file, western));
        }

        TellIds();
    }

    private void TellIds()
    {
        foreach (var row in _ids?.Blank ?? [])
        {
            _problems.Add(FieldWords.NoId, FieldWords.BlankId(_file) with { Row = row, Column = _ids!.Heading });
        }

        _problems.AddUntold(FieldWords.NoId, (_ids?.BlankCount ?? 0) - ProblemList.MostKept, FieldWords.BlankId(_file));
    }
}
