using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Canaries.Area;
using Sightline.Canaries.Places;
using Sightline.Canaries.Walk;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Canaries.Leaks;

/// <summary>The crawl is seen to fail: each leak is of a kind somebody could write on a tired day, and each is found, with the way that led to it.</summary>
[Collection("canaries")]
public sealed class SeededLeakTests
{
    /// <summary>The main file or its write-ahead log: in which of the two a row lies hangs on how much was written after it.</summary>
    private const string WhicheverFile = "";

    /// <summary>By the place where it is found and the address, table or folder: one line for each leak that is seeded.</summary>
    private static readonly (string Place, string Where)[] Seeded =
    [
        ("body", "/leak/body"), ("title", "/leak/title"), ("address", "/leak/link"), ("body", "/leak/attribute"), ("body", "/leak/comment"), ("header X-Home", "/leak/header"),
        ("header Set-Cookie", "/leak/cookie"), ("redirect", "/leak/redirect"), ("body", "/leak/csv"), ("body", "/leak/json"), ("body", "/leak/calendar"), ("body", "/leak/pdf"),
        ("header Content-Disposition", "/leak/download"), ("body", "/leak/refused"), ("log", "Sightline.Canaries.Leaks.LeakyModule"), ("metric", "calls place"),
        ("answer to a look-up", "/leak/count"), ("answer to a look-up", "/leak/sorted"), ("answer to a look-up", "/leak/suggest"), ("table", "leak_note.words"),
        ("table", "platform_outbox.Sealed"), ("database file", WhicheverFile), ("notice", "police-northgate"), ("file name", "documents"), ("file", "spool"), ("file", "seals"),
    ];

    [Fact]
    public async Task Every_seeded_leak_is_caught_and_the_way_to_it_is_told()
    {
        var leaky = new LeakyModule();
        await using var area = await CanaryArea.OpenAsync(Provider.Sqlite, null, leaky);
        leaky.Phone = Typed(area, "phone");
        leaky.Address = Typed(area, "address");
        leaky.Postcode = Typed(area, "postcode");
        await SpillAsync(area, leaky.Address.Text);
        var all = await Addresses.FindAsync(area, mostOfAKind: 1);
        var only = all.Only("/leak/");
        var scanner = new Scanner(area.Flock.All);
        var crawl = new Crawl(area, only, scanner);
        var lookUps = new LookUps(area, only);
        var reader = Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call");

        await crawl.WalkAsync(reader);
        await lookUps.AskAsync(reader, [leaky.Phone]);
        await lookUps.AskAsync(reader, [leaky.Address]);
        var findings = crawl.Findings.Concat(lookUps.Findings).Concat(await new Stored(area, scanner).ReadAsync()).ToList();

        var missed = Seeded.Where(leak => !findings.Exists(finding => finding.Place == leak.Place && finding.Where.StartsWith(leak.Where, StringComparison.Ordinal)));
        Assert.Empty(missed.Select(leak => $"{leak.Place} of {leak.Where} was not caught"));
        Assert.Contains(findings, finding => finding.ToString().Contains("read by response-officer at police-northgate", StringComparison.Ordinal) && finding.Way.Contains("/leak/body", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Canary.Forms.Any(form => finding.ToString().Contains(form, StringComparison.OrdinalIgnoreCase)));
    }

    private static Canary Typed(CanaryArea area, string what) => area.Flock.All.Single(canary => canary.Name == $"{what} typed at support-harbour");

    /// <summary>What is not a page: a column and an outbox row in clear, a notice that says too much, a file called after her street, a spool and a seal nobody sealed.</summary>
    private static async Task SpillAsync(CanaryArea area, string words)
    {
        var folders = area.App.Services.GetRequiredService<PlatformFolders>();
        await FileAsync(folders.Documents, $"{words}.pdf", "nothing");
        await FileAsync(folders.Spool, "reading", words);
        await FileAsync(folders.Seals, "root", words);
        await area.App.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE leak_note (id integer, words text)", CanaryArea.Stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO leak_note (id, words) VALUES (1, {words})", CanaryArea.Stop);
            var unit = scope.GetRequiredService<UnitOfWork>();
            var queue = scope.GetRequiredService<NoticeQueue>();
            var desk = AccessTestData.Desk(AccessTestData.Northgate, "order-desk");
            await unit.DoAsync(() => queue.QueueAsync(new Notice(AccessTestData.Northgate, desk, $"Go to {words}"), scope.GetRequiredService<IIdSource>().New(), CanaryArea.Stop), CanaryArea.Stop);
        });
        await area.App.RunWorkerAsync();
        await area.App.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database.ExecuteSqlAsync(
            $"UPDATE platform_outbox SET \"Sealed\" = {System.Text.Encoding.UTF8.GetBytes(words)} WHERE \"Id\" = (SELECT MAX(\"Id\") FROM platform_outbox)", CanaryArea.Stop));
    }

    private static async Task FileAsync(string folder, string name, string words)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, name), words, CanaryArea.Stop);
    }
}
