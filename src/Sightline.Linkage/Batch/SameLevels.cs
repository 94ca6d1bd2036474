using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sightline.Linkage;

/// <summary>Looks at the codes of two rows side by side: at what level each field stands that is the same, and which fields are known to both and
/// differ.</summary>
internal static class SameLevels
{
    private const ulong LevelInByte = 0x1F1F1F1F1F1F1F1F;
    private const uint AllFields = (1u << Rows.MostFields) - 1;
    private const ulong AllLevels = (1UL << (BatchField.LevelBits * Rows.MostFields)) - 1;

    /// <summary>Whether this processor looks at all fields at once. The answer is the same either way.</summary>
    private static bool IsWide => Vector256.IsHardwareAccelerated && Bmi2.X64.IsSupported;

    /// <param name="one">The first code of a row.</param>
    /// <param name="two">Likewise.</param>
    /// <param name="differ">A bit for each field that is known to both and differs.</param>
    /// <returns>The levels of the fields that are the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Of(ref int one, ref int two, out uint differ) => IsWide ? Wide(ref one, ref two, out differ) : OneByOne(ref one, ref two, out differ);

    /// <summary>For any processor.</summary>
    internal static ulong OneByOne(ref int one, ref int two, out uint differ)
    {
        var pattern = 0UL;
        differ = 0;
        for (var at = 0; at < Rows.MostFields; at++)
        {
            var codeA = Unsafe.Add(ref one, at);
            var codeB = Unsafe.Add(ref two, at);
            if (codeA == 0 || codeB == 0)
            {
                continue;
            }

            if (((codeA ^ codeB) & Rows.CodeMask) != 0)
            {
                differ |= 1u << at;
                continue;
            }

            // Where one came later, when the value had grown more common, the later mark holds.
            var level = Math.Max(1, Math.Max(codeA >>> BatchField.CodeBits, codeB >>> BatchField.CodeBits));
            pattern |= (ulong)(uint)level << (BatchField.LevelBits * at);
        }

        return pattern;
    }

    /// <summary>Eight codes at once. What stands behind the last field in a row is looked at and left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Wide(ref int one, ref int two, out uint differ)
    {
        var first = Eight(Vector256.LoadUnsafe(ref one), Vector256.LoadUnsafe(ref two), out var differFirst);
        var second = Eight(Vector256.LoadUnsafe(ref one, 8), Vector256.LoadUnsafe(ref two, 8), out var differSecond);
        differ = (differFirst | (differSecond << 8)) & AllFields;
        var narrow = Vector256.Narrow(first, second);
        var levels = Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).AsUInt64();
        return (Bmi2.X64.ParallelBitExtract(levels.GetElement(0), LevelInByte) | (Bmi2.X64.ParallelBitExtract(levels.GetElement(1), LevelInByte) << 40)) & AllLevels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(Vector256<int> one, Vector256<int> two, out uint differ)
    {
        var missing = Vector256.Equals(one, Vector256<int>.Zero) | Vector256.Equals(two, Vector256<int>.Zero);
        var isSame = Vector256.Equals((one ^ two) & Vector256.Create(Rows.CodeMask), Vector256<int>.Zero);
        differ = (~(missing | isSame)).ExtractMostSignificantBits();
        var level = Vector256.Max(Vector256.Max(one >>> BatchField.CodeBits, two >>> BatchField.CodeBits), Vector256<int>.One);
        return Vector256.AndNot(level & isSame, missing);
    }
}
