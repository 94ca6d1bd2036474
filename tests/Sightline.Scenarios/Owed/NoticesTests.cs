using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Model;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Owed;

/// <summary>A notice is read over a shoulder, or on a phone that two people use: it carries no name, no agency, no service and no word of abuse.</summary>
public sealed class NoticesTests
{
    /// <summary>Every notice that has been queued so far, whatever raised it.</summary>
    internal static async Task TellNothingAsync(OwedHouse house)
    {
        var (texts, names) = await house.House.AsSystemAsync(async scope =>
        {
            var (db, vault) = (scope.GetRequiredService<SightlineDb>(), scope.GetRequiredService<Vault>());
            var opened = new List<string>();
            foreach (var queued in await db.Set<OutboxMessage>().AsNoTracking().ToListAsync(OwedHouse.Stop))
            {
                opened.Add((await vault.OpenOrdinaryAsync(queued.Subject, queued.Sealed, OwedHouse.Stop))!);
            }
            var people = await db.Set<Nominal>().AsNoTracking().ToListAsync(OwedHouse.Stop);
            var agencies = await db.Set<Agency>().AsNoTracking().Select(agency => agency.Name).ToListAsync(OwedHouse.Stop);
            return (opened, people.SelectMany(person => new[] { person.Forenames, person.Surname, person.PreferredName, person.Reference }).Concat(agencies).OfType<string>().Distinct().ToList());
        });
        Assert.NotEmpty(texts);
        foreach (var text in texts.Distinct())
        {
            Assert.Null(NeutralWords.TellingIn(text));
            Assert.DoesNotContain(names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Notices of what is late, handed on or owed again are seldom written: so the words themselves are read where they stand.</summary>
    [Fact]
    [Source("C-14")]
    public void Every_notice_the_program_can_write_is_written_in_one_place_in_neutral_words()
    {
        var source = Path.Combine(Root(), "src");
        var writers = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bnew Notice\(|\bINoticeChannel\b|\bMailMessage\b"))
            .Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["Discovery.cs", "DutyNotices.cs", "OutboxMessage.cs", "OutboxSender.cs", "SmtpChannel.cs"], writers);

        var words = new[] { "Modules/Sightline.Duties/Discharge/DutyNotices.cs", "Sightline.Platform/Outbox/SmtpChannel.cs" }
            .SelectMany(file => Regex.Matches(File.ReadAllText(Path.Combine(source, file)), "\"(?<words>[A-Z][^\"\\r\\n]{8,})\"").Select(found => found.Groups["words"].Value)).ToList();
        Assert.Contains("Something owed by a desk you manage is past its limit", words);
        Assert.Contains("Something waits for your desk", words);
        Assert.All(words, text => Assert.Null(NeutralWords.TellingIn(text)));
    }

    [Theory]
    [InlineData("Her IDVA rang")]
    [InlineData("About the non-molestation order")]
    [InlineData("Something about violence is owed")]
    [InlineData("Northgate Police")]
    [InlineData("A place at the refuge")]
    [InlineData("MARAC today")]
    public void A_word_that_tells_is_found(string text) => Assert.NotNull(NeutralWords.TellingIn(text));

    private static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Sightline.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }
        return root;
    }
}
