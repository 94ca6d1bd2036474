using System.Text;

namespace Sightline.Linkage;

/// <summary>A file as a stream of UTF-8 (or one-byte letters), its mark of byte order left out.</summary>
internal static class CsvSource
{
    private const int Looked = 4096;

    /// <exception cref="InputRefusedException">The file is missing or may not be read.</exception>
    internal static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite });
            var first = new byte[Looked];
            var length = file.ReadAtLeast(first, Looked, throwOnEndOfStream: false);
            var (encoding, mark) = EncodingOf(first.AsSpan(0, length));
            file.Position = mark;
            return encoding is null ? file : Encoding.CreateTranscodingStream(file, encoding, new UTF8Encoding(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputRefusedException(new InputProblem
            {
                File = path,
                What = "this file cannot be opened.",
                Why = error is FileNotFoundException or DirectoryNotFoundException ? "There is no file of this name." : error.Message,
                Instead = "Check the name and the right to read it.",
            });
        }
    }

    /// <summary>Skips so many bytes of what the stream gives.</summary>
    internal static void Skip(Stream stream, long bytes)
    {
        if (stream is FileStream file)
        {
            file.Position += bytes;
            return;
        }

        var dropped = new byte[81_920];
        while (bytes > 0 && stream.Read(dropped, 0, (int)Math.Min(bytes, dropped.Length)) is var read and > 0)
        {
            bytes -= read;
        }
    }

    /// <summary>Null for bytes that are read as they are; with how many bytes the mark of byte order takes.</summary>
    private static (Encoding? Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (null, 3);
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, 4);
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        return (Unmarked(first), 0);
    }

    /// <summary>Text of two bytes a letter without a mark: every other byte of plain letters is NUL.</summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> first)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at + 1 < first.Length; at += 2)
        {
            even += first[at] == 0 ? 1 : 0;
            odd += first[at + 1] == 0 ? 1 : 0;
        }

        var most = first.Length / 2 * 7 / 10;
        return first.Length < 8 ? null
            : odd > most && even * 10 < odd ? Encoding.Unicode
            : even > most && odd * 10 < even ? Encoding.BigEndianUnicode
            : null;
    }
}
