using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Index;

/// <param name="Number">The nominal's number.</param>
/// <param name="Profile">As <see cref="ProfileText"/> writes it.</param>
internal sealed record ProfileRow(long Number, NominalId Nominal, string Profile);

/// <summary>Numbers under each of some hashes: of records that survivors' services hold apart from all others.</summary>
internal sealed record Probed(IReadOnlyList<IReadOnlyList<long>> Openly, IReadOnlyList<IReadOnlyList<long>> WithServices);

/// <summary>
/// The look-up index in plain statements, kept ready for as long as this scope lives: a look-up asks twenty small questions and an import asks
/// them for every line, so what the mapper would cost on each is most of the time.
/// </summary>
internal sealed class LookUpIndex(SightlineDb db) : IAsyncDisposable
{
    // In the order they were recorded: which of a long block are looked at must not hang on where a database happens to keep them.
    private const string ProbeSqlite =
        "SELECT * FROM (SELECT \"Number\", 0 FROM people_key WHERE \"Hash\" = @hash ORDER BY \"Number\" LIMIT @most) " +
        "UNION ALL SELECT * FROM (SELECT \"Number\", 1 FROM people_key WHERE \"Hash\" = @service ORDER BY \"Number\" LIMIT @most)";

    private const string ProbePostgres =
        "SELECT probe.place, found.\"Number\" FROM unnest(@hashes) WITH ORDINALITY AS probe(hash, place) " +
        "CROSS JOIN LATERAL (SELECT \"Number\" FROM people_key WHERE \"Hash\" = probe.hash ORDER BY \"Number\" LIMIT @most) AS found";

    private const string ProfileSqlite = "SELECT \"NominalId\", \"Profile\" FROM people_profile WHERE \"Number\" = @number";

    private const string ProfilesPostgres = "SELECT \"Number\", \"NominalId\", \"Profile\" FROM people_profile WHERE \"Number\" = ANY(@numbers)";

    private const string AddSqlite = "INSERT OR IGNORE INTO people_key (\"Hash\", \"Number\") SELECT value, @number FROM json_each(@hashes)";

    private const string AddPostgres = "INSERT INTO people_key (\"Hash\", \"Number\") SELECT unnest(@hashes), @number ON CONFLICT DO NOTHING";

    private readonly Dictionary<string, DbCommand> commands = [];
    private bool hasOpened;

    private bool IsSqlite => db.Provider == Provider.Sqlite;

    /// <summary>The numbers under each hash, at most <paramref name="most"/> of others' and as many of survivors' services'; one list a hash, in the order asked.</summary>
    internal async Task<Probed> ProbeAsync(IReadOnlyList<long> hashes, int most, CancellationToken stop)
    {
        var (openly, withServices) = (ListsOf(hashes), ListsOf(hashes));
        var found = new Probed(openly, withServices);
        if (hashes.Count == 0)
        {
            return found;
        }
        var command = await CommandAsync(IsSqlite ? ProbeSqlite : ProbePostgres, stop);
        Set(command, "@most", (long)most);
        if (!IsSqlite)
        {
            Set(command, "@hashes", (long[])[.. hashes, .. hashes.Select(KeyHash.WithService)]);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                var place = (int)rows.GetInt64(0) - 1;
                (place < hashes.Count ? openly[place] : withServices[place - hashes.Count]).Add(rows.GetInt64(1));
            }
            return found;
        }
        for (var index = 0; index < hashes.Count; index++)
        {
            Set(command, "@hash", hashes[index]);
            Set(command, "@service", KeyHash.WithService(hashes[index]));
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (rows.Read())
            {
                (rows.GetInt64(1) == 0 ? openly : withServices)[index].Add(rows.GetInt64(0));
            }
        }
        return found;
    }

    internal async Task<IReadOnlyList<ProfileRow>> ProfilesAsync(IReadOnlyList<long> numbers, CancellationToken stop)
    {
        var profiles = new List<ProfileRow>(numbers.Count);
        if (numbers.Count == 0)
        {
            return profiles;
        }
        var command = await CommandAsync(IsSqlite ? ProfileSqlite : ProfilesPostgres, stop);
        if (!IsSqlite)
        {
            Set(command, "@numbers", numbers.ToArray());
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                profiles.Add(new ProfileRow(rows.GetInt64(0), new NominalId(rows.GetGuid(1)), rows.GetString(2)));
            }
            return profiles;
        }
        foreach (var number in numbers)
        {
            Set(command, "@number", number);
            await using var rows = await command.ExecuteReaderAsync(stop);
            if (rows.Read())
            {
                profiles.Add(new ProfileRow(number, new NominalId(new Guid((byte[])rows[0], bigEndian: true)), rows.GetString(1)));
            }
        }
        return profiles;
    }

    /// <summary>Puts a nominal under its keys; those it stands under already stay.</summary>
    internal async Task AddAsync(long number, IReadOnlyList<long> hashes, CancellationToken stop)
    {
        if (hashes.Count == 0)
        {
            return;
        }
        var command = await CommandAsync(IsSqlite ? AddSqlite : AddPostgres, stop);
        Set(command, "@number", number);
        Set(command, "@hashes", IsSqlite ? JsonOf(hashes) : hashes.ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Takes a nominal away from keys.</summary>
    internal async Task RemoveAsync(long number, IReadOnlyList<long> hashes, CancellationToken stop) =>
        await db.Set<Model.LookUpKeyRow>().Where(row => row.Number == number && hashes.Contains(row.Hash)).ExecuteDeleteAsync(stop);

    /// <summary>A statement of the caller's, kept ready too. Values are given anew each time it runs.</summary>
    internal async Task<DbCommand> CommandAsync(string sql, CancellationToken stop)
    {
        if (!hasOpened)
        {
            // Held open for the scope: a statement made ready on one connection must never meet another out of the pool.
            await db.Database.OpenConnectionAsync(stop);
            hasOpened = true;
        }
        if (!commands.TryGetValue(sql, out var command))
        {
            command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            commands[sql] = command;
        }
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    internal static void Set(DbCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value;
            return;
        }
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }
        commands.Clear();
        if (hasOpened)
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static List<long>[] ListsOf(IReadOnlyList<long> hashes)
    {
        var lists = new List<long>[hashes.Count];
        for (var index = 0; index < lists.Length; index++)
        {
            lists[index] = [];
        }
        return lists;
    }

    private static string JsonOf(IReadOnlyList<long> hashes)
    {
        var json = new StringBuilder(hashes.Count * 21 + 2).Append('[');
        for (var index = 0; index < hashes.Count; index++)
        {
            json.Append(index == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{hashes[index]}");
        }
        return json.Append(']').ToString();
    }
}
