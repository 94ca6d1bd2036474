using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;

namespace Sightline.Platform.Tests.Ledger;

/// <summary>Somebody with the database's own password, who first takes the guards off.</summary>
internal static class Tampering
{
    internal static async Task UnguardAsync(this ProbeHouse house)
    {
        foreach (var table in new[] { "platform_ledger_entry", "platform_ledger_subject", "platform_ledger_seal" })
        {
            await house.RunAsync(house.Provider == Provider.Sqlite
                ? $"DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete"
                : $"DROP TRIGGER {table}_append_only ON {table}");
        }
    }

    /// <summary>Everything the database holds, as bytes one can search: the file with its log, or every column of every table.</summary>
    internal static async Task<byte[]> RawAsync(this ProbeHouse house)
    {
        if (house.Choice.File is { } file)
        {
            await using var both = new MemoryStream();
            foreach (var part in new[] { file, file + "-wal" }.Where(File.Exists))
            {
                await using var source = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await source.CopyToAsync(both, ProbeHouse.Stop);
            }
            return both.ToArray();
        }
        await using var connection = await house.ConnectAsync();
        var text = new System.Text.StringBuilder();
        foreach (var table in (await house.CountsAsync()).Keys)
        {
            await using var command = connection.CreateCommand();
            // The text of bytes is hex: shown as the letters they stand for, so that a word hidden in bytes is found too.
            command.CommandText = $"SELECT t::text FROM {table} t";
            await using var rows = await command.ExecuteReaderAsync(ProbeHouse.Stop);
            while (await rows.ReadAsync(ProbeHouse.Stop))
            {
                text.AppendLine(rows.GetString(0));
            }
        }
        var all = text.ToString();
        var unhexed = System.Text.RegularExpressions.Regex.Replace(all, @"\\+x((?:[0-9a-f]{2})+)", match =>
            System.Text.Encoding.Latin1.GetString(Convert.FromHexString(match.Groups[1].Value)));
        return System.Text.Encoding.Latin1.GetBytes(unhexed);
    }

    internal static bool Holds(this byte[] raw, string word) => raw.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) >= 0;
}
