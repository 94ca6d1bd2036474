using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>Who is who: a decision a service took with its reason, a question to a holder and its answer, a tie that was taken away, and the check of it.</summary>
internal sealed class TieDoors(CanaryArea area)
{
    private static readonly Reader Harbours = Readers.Of(AccessTestData.Harbour, "support-manager", "review-records");
    private static readonly Reader Probations = Readers.Of(AccessTestData.Probation, "records-reviewer", "review-records");
    private static readonly Reader Northgates = Readers.Of(AccessTestData.Northgate, "records-reviewer", "review-records");

    internal async Task EnterAsync()
    {
        await AlikeAsync("Pemberton", AccessTestData.Harbour, AccessTestData.Harbour);
        await DecideAsync(Harbours, CanaryKind.ServiceSource, "why a service keeps two apart");
        await AlikeAsync("Castleton", AccessTestData.Northgate, AccessTestData.Probation);
        await AskAsync();
        await DecideAsync(Probations, CanaryKind.Ordinary, "why probation keeps two apart");
        await SplitAsync();
    }

    private async Task AlikeAsync(string surname, AgencyCode one, AgencyCode other) => await area.App.AsSystemAsync(async scope =>
    {
        var people = scope.GetRequiredService<IPeople>();
        await people.RecordAsync(new NewNominal { HeldBy = one, Details = new PersonDescription { Forenames = "Kathryn", Surname = surname, Born = "1990-05" } }, CanaryArea.Stop);
        await people.RecordAsync(new NewNominal { HeldBy = other, Details = new PersonDescription { Forenames = "Katherine", Surname = surname, Born = "1990" } }, CanaryArea.Stop);
    });

    private async Task DecideAsync(Reader reader, CanaryKind kind, string what) => await area.FillInAsync(reader, await FirstAsync(reader, "/people/reviews", "/people/reviews/"), new Dictionary<string, string>
    {
        ["Answer"] = "no",
        ["Why"] = area.Flock.Word(what, kind, reader.Actor!.Agency.Value, "I know them from {0}").Text,
    });

    private async Task AskAsync()
    {
        var review = await FirstAsync(Probations, "/people/reviews", "/people/reviews/");
        using var asker = Probations.Browser(area.App);
        var page = await asker.GetAsync($"{review}/ask");
        var given = page.Document.QuerySelector("input[name=Given]")!.GetAttribute("value")!;
        await area.FillInAsync(Probations, $"{review}/ask", new Dictionary<string, string> { ["Given"] = given });
        var question = area.Heard.Facts.OfType<HolderAsked>().Single().Question;
        await area.FillInAsync(Northgates, $"/people/questions/{question}", new Dictionary<string, string>
        {
            ["Answer"] = "not-known",
            ["Why"] = area.Flock.Word("how a holder knows", CanaryKind.Ordinary, "police-northgate").Text,
        });
    }

    private async Task SplitAsync()
    {
        using var reviewer = Northgates.Browser(area.App);
        const string Him = "/people/01930000-0000-7000-8000-00000000a001/untie";
        var page = await reviewer.GetAsync(Him);
        var leaving = page.Document.QuerySelector("input[name=Leaving]")!.GetAttribute("value")!;
        var split = await area.FillInAsync(Northgates, Him, new Dictionary<string, string>
        {
            ["Leaving"] = leaving,
            ["Reason"] = area.Flock.Word("why two were taken apart", CanaryKind.Ordinary, "police-northgate", "His cousin {0} gave his name").Text,
        });
        await area.App.RunWorkerAsync();
        await area.FillInAsync(Readers.Of(AccessTestData.Probation, "probation-manager", "do-duty"), split, new Dictionary<string, string>
        {
            ["Found"] = area.Flock.Word("what the check found", CanaryKind.Ordinary, "probation-northgate").Text,
        });
    }

    /// <summary>The first link on a page that leads there.</summary>
    private async Task<string> FirstAsync(Reader reader, string path, string to)
    {
        using var browser = reader.Browser(area.App);
        var page = await browser.GetAsync(path);
        var found = page.Document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).FirstOrDefault(href => href.StartsWith(to, StringComparison.Ordinal));
        Assert.True(found is not null, $"{path} has no link to {to}: {page.Words}");
        return found!;
    }
}
