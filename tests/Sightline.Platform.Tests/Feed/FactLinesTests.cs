using System.Text;
using Sightline.Platform.Feed;

namespace Sightline.Platform.Tests.Feed;

public sealed class FactLinesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_byte_order_mark_Windows_line_ends_blank_lines_and_a_missing_last_line_end_change_no_number_and_no_line()
    {
        var lines = await ReadAsync([0xEF, 0xBB, 0xBF, .. "one\r\n\r\n  \t\n\nfive\r\nsix"u8]);

        Assert.Equal([(1, "one"), (5, "five"), (6, "six")], lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    [InlineData("\uFEFF")]
    public async Task A_file_with_nothing_in_it_holds_no_line(string text) => Assert.Empty(await ReadAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_line_of_ten_megabytes_is_refused_by_its_number_and_the_next_is_read()
    {
        byte[] file = [.. "first\n"u8, .. Enumerable.Repeat((byte)'x', 10 * 1024 * 1024), (byte)'\n', .. "third\n"u8];
        var numbers = new List<(long, int)>();
        await foreach (var (number, line) in FactLines.ReadAsync(new MemoryStream(file), Stop))
        {
            numbers.Add((number, line.Length));
        }

        Assert.Equal([(1, 5), (2, FactLine.LongestLine + 1), (3, 5)], numbers);
        var refused = Assert.Throws<LineRefusedException>(() => FactLine.Read(new byte[FactLine.LongestLine + 1]));
        Assert.Equal("line", refused.Refusal.Where);
    }

    [Fact]
    public async Task A_line_that_comes_in_pieces_is_one_line()
    {
        await using var pieces = new OneByteAtATime("{\"a\":1}\n{\"b\":2}"u8.ToArray());
        var lines = new List<string>();
        await foreach (var (_, line) in FactLines.ReadAsync(pieces, Stop))
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }
        Assert.Equal(["{\"a\":1}", "{\"b\":2}"], lines);
    }

    private static async Task<List<(long, string)>> ReadAsync(byte[] file)
    {
        var lines = new List<(long, string)>();
        await foreach (var (number, line) in FactLines.ReadAsync(new MemoryStream(file), Stop))
        {
            lines.Add((number, Encoding.UTF8.GetString(line.Span)));
        }
        return lines;
    }

    private sealed class OneByteAtATime(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
