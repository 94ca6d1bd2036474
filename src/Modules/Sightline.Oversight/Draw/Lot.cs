using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Oversight.Draw;

/// <summary>
/// Draws by lot: each record gets a number from the seed and its own id, and the lowest are drawn. The order in which a database gives them changes nothing, one record more or less
/// moves no other, and nobody can choose a record but by trying seeds, which are kept.
/// </summary>
internal static class Lot
{
    internal static IReadOnlyList<Drawable> Draw(string seed, IEnumerable<Drawable> population, int size) =>
    [
        .. population.DistinctBy(one => one.Record).Select(one => (One: one, Number: NumberOf(seed, one.Record)))
            .OrderBy(pair => pair.Number).ThenBy(pair => pair.One.Record).Take(size).Select(pair => pair.One),
    ];

    private static UInt128 NumberOf(string seed, Guid id)
    {
        var text = Encoding.UTF8.GetBytes(seed);
        var whole = new byte[16 + text.Length];
        id.TryWriteBytes(whole, bigEndian: true, out _);
        text.CopyTo(whole, 16);
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(whole));
    }
}
