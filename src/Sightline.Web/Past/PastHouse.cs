using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Sightline.Database;
using Sightline.Platform;
using Sightline.Platform.Ledger.Past;
using Sightline.Platform.Ports;
using Sightline.Platform.Web;

namespace Sightline.Web.Past;

/// <summary>
/// The state of then is brought back into a database of its own, in a folder that only this process's user may enter and that is gone when the answer is given. Over it
/// the whole program is opened once more, with its clock standing at that moment and one viewer, and asked for the page.
/// </summary>
internal sealed partial class PastHouse(HouseOptions today, PastState state) : IPastHouse
{
    public async Task<PastAnswer> AskAsync(PastQuestion question, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-past-").FullName;
        try
        {
            var past = Then(today, question, folder);
            var check = await BringBackAsync(past.Database, question.At, stop);
            return await AskAsync(past, question, check, stop);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<PastCheck> BringBackAsync(DatabaseChoice past, Instant at, CancellationToken stop)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseServices.Configure(options, past);
        await using var into = new SqliteDb(options.Options, today.Modules);
        await into.Database.MigrateAsync(stop);
        return await state.BringBackAsync(at, into, stop);
    }

    private static HouseOptions Then(HouseOptions today, PastQuestion question, string folder) => today with
    {
        Database = DatabaseChoice.Sqlite(Path.Combine(folder, "past.db")),
        // What was sealed then opens with the keys of today; nothing is sealed, sent or spooled from here.
        Folders = PlatformFolders.Under(folder) with { Keys = today.Folders.Keys, Documents = today.Folders.Documents },
        Rulebook = question.Rulebook ?? today.Rulebook,
        RunsWorker = false,
        Guests = [],
        Services = services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            services.RemoveAll<IClock>();
            services.AddSingleton<IClock>(new StandingClock(question.At));
            services.RemoveAll<IActorSource>();
            services.AddSingleton<IActorSource>(new OneViewer(question.As));
            services.AddSingleton(new ViewerTicket());
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ViewerHandler>(ViewerHandler.Name, null);
            services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme = options.DefaultAuthenticateScheme =
                options.DefaultChallengeScheme = options.DefaultForbidScheme = ViewerHandler.Name);
        },
    };

    private static async Task<PastAnswer> AskAsync(HouseOptions past, PastQuestion question, PastCheck check, CancellationToken stop)
    {
        await using var app = SightlineWeb.Build(past, "--urls", $"http://{IPAddress.Loopback}:0");
        await app.StartAsync(stop);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add(ViewerTicket.Header, app.Services.GetRequiredService<ViewerTicket>().Value);
        using var answer = await client.GetAsync(new Uri(question.Page, UriKind.Relative), stop);
        var page = await WholeAsync(client, await answer.Content.ReadAsStringAsync(stop), stop);
        await app.StopAsync(stop);
        return new PastAnswer((int)answer.StatusCode, page, check);
    }

    /// <summary>A page that stands alone as a file: its style within it, no script, and no link that would lead into the register of today.</summary>
    private static async Task<string> WholeAsync(HttpClient client, string page, CancellationToken stop)
    {
        foreach (var sheet in StyleSheets().Matches(page).DistinctBy(sheet => sheet.Value))
        {
            var style = await client.GetStringAsync(new Uri(WebUtility.HtmlDecode(sheet.Groups["at"].Value), UriKind.Relative), stop);
            page = page.Replace(sheet.Value, $"<style>{style}</style>", StringComparison.Ordinal);
        }
        return Links().Replace(Forms().Replace(Scripts().Replace(page, ""), ""), "<a ");
    }

    [GeneratedRegex("""<link\b[^>]*rel="stylesheet"[^>]*href="(?<at>[^"]+)"[^>]*>|<link\b[^>]*href="(?<at>[^"]+)"[^>]*rel="stylesheet"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyleSheets();

    [GeneratedRegex("<script\\b[^>]*>.*?</script>|<link\\b[^>]*rel=\"(?!stylesheet)[^>]*>|<meta\\b[^>]*http-equiv[^>]*>", RegexOptions.Singleline, 1000)]
    private static partial Regex Scripts();

    [GeneratedRegex("<form\\b[^>]*>.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("""<a\b[^>]*?href="[^"#][^"]*"\s?""", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
