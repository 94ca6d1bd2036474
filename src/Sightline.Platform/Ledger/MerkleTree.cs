using System.Security.Cryptography;

namespace Sightline.Platform.Ledger;

/// <summary>Leaves and nodes are hashed with different first bytes, as RFC 6962 does, so that a node can never be passed for a leaf.</summary>
internal static class MerkleTree
{
    internal static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0)
        {
            return SHA256.HashData([]);
        }
        var level = leaves.Select(leaf => Hash(0, leaf, [])).ToList();
        while (level.Count > 1)
        {
            var above = new List<byte[]>((level.Count + 1) / 2);
            for (var index = 0; index < level.Count; index += 2)
            {
                above.Add(index + 1 < level.Count ? Hash(1, level[index], level[index + 1]) : level[index]);
            }
            level = above;
        }
        return level[0];
    }

    private static byte[] Hash(byte kind, byte[] left, byte[] right)
    {
        var bytes = new byte[1 + left.Length + right.Length];
        bytes[0] = kind;
        left.CopyTo(bytes, 1);
        right.CopyTo(bytes, 1 + left.Length);
        return SHA256.HashData(bytes);
    }
}
