using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Linkage;

/// <summary>Where in a text of up to 64 characters one stands, as a bit for each place.</summary>
internal readonly ref struct LetterMasks
{
    internal const int Longest = 64;
    private const int AtOnce = 16;

    private readonly ReadOnlySpan<char> _room;
    private readonly int _length;
    private readonly ulong _all;

    /// <param name="text">At most <see cref="Longest"/> characters.</param>
    /// <param name="room">Of <see cref="Longest"/> characters.</param>
    internal LetterMasks(ReadOnlySpan<char> text, Span<char> room)
    {
        text.CopyTo(room);
        _room = room;
        _length = text.Length;
        _all = text.Length == Longest ? ulong.MaxValue : (1UL << text.Length) - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Of(char letter) => Vector256.IsHardwareAccelerated ? Wide(letter) : OneByOne(letter);

    /// <summary>For any processor.</summary>
    internal ulong OneByOne(char letter)
    {
        var mask = 0UL;
        for (var at = 0; at < _length; at++)
        {
            mask |= _room[at] == letter ? 1UL << at : 0;
        }

        return mask;
    }

    /// <summary>Sixteen at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Wide(char letter)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_room));
        var wanted = Vector256.Create((ushort)letter);
        ulong mask = Vector256.Equals(Vector256.LoadUnsafe(ref first), wanted).ExtractMostSignificantBits();
        for (var at = AtOnce; at < _length; at += AtOnce)
        {
            mask |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at), wanted).ExtractMostSignificantBits() << at;
        }

        return mask & _all;
    }
}
