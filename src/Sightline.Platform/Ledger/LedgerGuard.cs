using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <summary>Append-only, held by the database itself: an entry can be neither changed nor deleted, by anyone's statement.</summary>
public static class LedgerGuard
{
    private static readonly string[] Tables = ["platform_ledger_entry", "platform_ledger_subject", "platform_ledger_seal"];

    /// <summary>Puts the triggers in place; changes nothing the second time. Runs after every migration.</summary>
    public static async Task EnsureAsync(SightlineDb db, CancellationToken stop)
    {
        foreach (var table in Tables)
        {
            await db.Database.ExecuteSqlRawAsync(db.Provider == Provider.Sqlite ? Sqlite(table) : PostgreSql(table), stop);
        }
    }

    private static string Sqlite(string table) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """;

    private static string PostgreSql(string table) =>
        $"""
        CREATE OR REPLACE FUNCTION platform_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
        CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION platform_append_only();
        """;
}
