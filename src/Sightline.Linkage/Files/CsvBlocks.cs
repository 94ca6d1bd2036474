using System.Numerics;

namespace Sightline.Linkage;

/// <summary>Reads a file block by block and cuts each block into pieces at record ends, so that pieces can be read side by side. The
/// cuts hang on the file alone, never on the number of threads.</summary>
internal sealed class CsvBlocks(Stream stream, CsvDialect dialect, int blockSize = CsvBlocks.UsualSize)
{
    internal const int UsualSize = 4 << 20;

    /// <summary>Readable bytes beyond the text, so that a whole vector can be loaded at its end.</summary>
    internal const int Padding = 64;

    private const int PiecesPerBlock = 8;
    private const int LongestRow = 64 << 20;
    private const int MostUnclosed = 64;

    private byte[] _buffer = new byte[blockSize + Padding];
    private int _filled;
    private int _unclosed;
    private bool _ended;
    private bool _skipping;

    internal byte[] Data => _buffer;

    /// <summary>Where the pieces end, ascending; the first begins at 0.</summary>
    internal List<int> Cuts { get; } = [];

    /// <summary>The last row of this block is longer than any row may be and was cut off.</summary>
    internal bool IsTorn { get; private set; }

    /// <summary>From here on a field may not hold a line break: the quotation marks of this file do not pair.</summary>
    internal bool WithinLine { get; private set; }

    /// <summary>False when the file has ended.</summary>
    internal bool Next()
    {
        Forget();
        IsTorn = false;
        WithinLine = WithinLine || _unclosed >= MostUnclosed;
        while (true)
        {
            Fill();
            if (_skipping && !SkipRow())
            {
                return false;
            }

            if (_filled == 0)
            {
                return false;
            }

            FindCuts();
            if (Cuts.Count > 0)
            {
                return true;
            }

            if (_unclosed >= MostUnclosed && !WithinLine)
            {
                WithinLine = true;
            }
            else if (_buffer.Length >= LongestRow)
            {
                Tear();
                return true;
            }
            else if (_filled == _buffer.Length - Padding)
            {
                Array.Resize(ref _buffer, ((_buffer.Length - Padding) * 2) + Padding);
            }
        }
    }

    private void Forget()
    {
        var used = Cuts.Count == 0 ? 0 : Cuts[^1];
        _buffer.AsSpan(used, _filled - used).CopyTo(_buffer);
        _filled -= used;
        Cuts.Clear();
    }

    private void Fill()
    {
        while (!_ended && _filled < _buffer.Length - Padding)
        {
            var read = stream.Read(_buffer.AsSpan(_filled, _buffer.Length - Padding - _filled));
            _ended = read == 0;
            _filled += read;
        }
    }

    private void Tear()
    {
        Cuts.Add(_filled);
        IsTorn = true;
        _skipping = true;
    }

    /// <summary>Drops the rest of a row that was cut off.</summary>
    private bool SkipRow()
    {
        while (true)
        {
            var end = _buffer.AsSpan(0, _filled).IndexOf(dialect.LineEnd) + 1;
            var drop = end == 0 ? _filled : end;
            _buffer.AsSpan(drop, _filled - drop).CopyTo(_buffer);
            _filled -= drop;
            Fill();
            if (end > 0 || _filled == 0)
            {
                _skipping = false;
                return _filled > 0;
            }
        }
    }

    private void FindCuts()
    {
        var text = _buffer.AsSpan(0, _filled);
        var rules = new QuoteRules(dialect, _ended, WithinLine);
        var step = Math.Max(1, (int)BitOperations.RoundUpToPowerOf2((uint)_filled) / PiecesPerBlock);
        var (from, lastEnd) = (0, 0);
        var isPlain = true;
        while (isPlain)
        {
            var quote = text[from..].IndexOf(CsvDialect.Quote);
            var end = quote < 0 ? _filled : from + quote;
            lastEnd = Cut(text, from, end, step, lastEnd);
            from = end + 1;
            if (quote < 0)
            {
                break;
            }

            if (!rules.Opens(text, end))
            {
                continue;
            }

            var how = rules.End(text, end, out var close);
            _unclosed += how == Quoting.Unclosed ? 1 : 0;
            from = how == Quoting.Closed ? close + 1 : from;
            isPlain = how != Quoting.Undecided && (_unclosed < MostUnclosed || WithinLine || how != Quoting.Unclosed);
        }

        Close(isPlain && _ended ? _filled : lastEnd);
    }

    /// <summary>Cuts at the first end of line beyond each step; remembers the last.</summary>
    private int Cut(ReadOnlySpan<byte> text, int from, int to, int step, int lastEnd)
    {
        var next = (Cuts.Count == 0 ? 0 : Cuts[^1]) + step;
        while (next < to)
        {
            var start = Math.Max(from, next);
            var end = text[start..to].IndexOf(dialect.LineEnd);
            if (end < 0)
            {
                break;
            }

            Cuts.Add(start + end + 1);
            next = Cuts[^1] + step;
        }

        var last = text[from..to].LastIndexOf(dialect.LineEnd);
        return last < 0 ? lastEnd : from + last + 1;
    }

    private void Close(int end)
    {
        if (end > 0 && (Cuts.Count == 0 || Cuts[^1] < end))
        {
            Cuts.Add(end);
        }
    }
}
