namespace Sightline.Database.Start;

/// <summary>One process at a time prepares a SQLite database. The operating system lets go of the lock when its holder dies.</summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal static FileStream Take(string databaseFile)
    {
        var path = databaseFile + ".start-lock";
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                Thread.Sleep(100);
            }
        }
    }
}
