using System.Buffers.Binary;
using NodaTime;

namespace Sightline.Demonstration.Names;

/// <summary>
/// Chance that comes out the same in every run, on every machine and under every version of the framework (SplitMix64). One seed tells one story.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for one part of the story, so that a change in one family changes no other.</summary>
    internal static Chance For(int seed, int part) => new(((ulong)(uint)seed << 32) ^ ((ulong)(uint)part * 0x9E3779B97F4A7C15UL) ^ 0x51_67_68_74UL);

    internal ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>0 up to, not including, <paramref name="end"/>.</summary>
    internal int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Both ends inclusive.</summary>
    internal int Between(int first, int last) => first + Below(last - first + 1);

    internal bool InHundred(int times) => Below(100) < times;

    internal T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>An id in the form of a UUIDv7 of that moment.</summary>
    internal Guid Id(Instant at) => IdOf(at, Next(), Next());

    internal static Guid IdOf(Instant at, ulong high, ulong low)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (low & 0x3FFF_FFFF_FFFF_FFFFUL) | 0x8000_0000_0000_0000UL);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[..8], ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000UL | (high & 0x0FFFUL));
        return new Guid(bytes, bigEndian: true);
    }
}
