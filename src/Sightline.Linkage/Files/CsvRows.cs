namespace Sightline.Linkage;

/// <summary>Rows cut byte by byte, plainly: for the head of a file, and as the twin that <see cref="CsvPiece"/> is tested against.</summary>
internal static class CsvRows
{
    /// <summary>Each row with where the next begins and its packed fields. Ends before a row that may not be whole.</summary>
    internal static List<(int End, List<ulong> Fields)> Of(ReadOnlySpan<byte> text, QuoteRules rules, int most = int.MaxValue)
    {
        var rows = new List<(int, List<ulong>)>();
        var at = 0;
        while (at < text.Length && rows.Count < most)
        {
            var fields = new List<ulong>();
            var isRowEnd = false;
            while (!isRowEnd)
            {
                var next = Field(text, at, rules, out var field);
                if (next < 0 || (next == text.Length && !rules.IsWhole))
                {
                    return rows;
                }

                fields.Add(field);
                isRowEnd = next == text.Length || text[next] == rules.Dialect.LineEnd;
                at = Math.Min(next + 1, text.Length);
            }

            rows.Add((at, fields));
        }

        return rows;
    }

    internal static bool IsBlank(ReadOnlySpan<byte> text, List<ulong> fields, CsvDialect dialect)
    {
        var only = FieldSpan.Of(fields[0]);
        if (fields.Count > 1 || (only.Start > 0 && text[only.Start - 1] == CsvDialect.Quote))
        {
            return false;
        }

        foreach (var one in text.Slice(only.Start, only.Length))
        {
            if (!dialect.IsBlank(one))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the field ends: at a delimiter, an end of line or the end of the text; -1 when what was read does not say.</summary>
    private static int Field(ReadOnlySpan<byte> text, int start, QuoteRules rules, out ulong field)
    {
        var at = start;
        while (at < text.Length && rules.Dialect.IsBlank(text[at]))
        {
            at++;
        }

        field = 0;
        if (at < text.Length && text[at] == CsvDialect.Quote)
        {
            var how = rules.End(text, at, out var close);
            if (how == Quoting.Closed)
            {
                field = FieldSpan.Pack(at + 1, close - at - 1, text[(at + 1)..close].IndexOf("\"\""u8) >= 0);
                return AfterBlanks(text, close + 1, rules.Dialect);
            }

            if (how == Quoting.Undecided)
            {
                return -1;
            }
        }

        var length = text[start..].IndexOfAny(rules.Dialect.Delimiter, rules.Dialect.LineEnd);
        length = length < 0 ? text.Length - start : length;
        field = FieldSpan.Pack(start, length);
        return start + length;
    }

    private static int AfterBlanks(ReadOnlySpan<byte> text, int at, CsvDialect dialect)
    {
        while (at < text.Length && dialect.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }
}
