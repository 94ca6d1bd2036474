using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Sightline.Platform.Feed;

/// <summary>Cuts a stream into lines by number (from 1). Blank lines are passed over; a byte-order mark is not part of the first line.</summary>
public static class FactLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>A line longer than the feed allows comes as one byte too many, so that it is refused by its number while the rest is read on.</summary>
    public static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = PipeReader.Create(source, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var collected = new ArrayBufferWriter<byte>();
        var overflown = false;
        long number = 1;
        while (true)
        {
            var result = await reader.ReadAsync(stop);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                Collect(buffer.Slice(0, end), collected, ref overflown);
                if (Finish(collected, ref overflown, number) is { } line)
                {
                    yield return (number, line);
                }
                number++;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            Collect(buffer, collected, ref overflown);
            reader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
            {
                if (Finish(collected, ref overflown, number) is { } last)
                {
                    yield return (number, last);
                }
                await reader.CompleteAsync();
                yield break;
            }
        }
    }

    private static void Collect(ReadOnlySequence<byte> part, ArrayBufferWriter<byte> collected, ref bool overflown)
    {
        foreach (var segment in part)
        {
            if (collected.WrittenCount + segment.Length > FactLine.LongestLine)
            {
                overflown = true;
                return;
            }
            collected.Write(segment.Span);
        }
    }

    private static ReadOnlyMemory<byte>? Finish(ArrayBufferWriter<byte> collected, ref bool overflown, long number)
    {
        var line = collected.WrittenSpan;
        if (number == 1 && line.StartsWith(ByteOrderMark))
        {
            line = line[3..];
        }
        line = line.TrimEnd((byte)'\r');
        // Written out: in one expression a null array would become an empty line, which is a line all the same.
        ReadOnlyMemory<byte>? finished = null;
        if (overflown || !line.Trim(" \t"u8).IsEmpty)
        {
            finished = overflown ? new byte[FactLine.LongestLine + 1] : line.ToArray();
        }
        collected.ResetWrittenCount();
        overflown = false;
        return finished;
    }
}
