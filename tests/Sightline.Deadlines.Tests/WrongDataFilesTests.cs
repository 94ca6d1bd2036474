using System.Text.Json.Nodes;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public sealed class WrongDataFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sightline-deadlines-").FullName;

    public WrongDataFilesTests()
    {
        foreach (var file in new[] { DayCalendars.BankHolidaysFile, DayCalendars.DisregardedDaysFile })
        {
            File.Copy(Path.Combine(DataFolder, file), Path.Combine(_folder, file));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_named_with_what_to_do()
    {
        File.Delete(PathOf(DayCalendars.DisregardedDaysFile));

        AssertRefused("disregarded-days.json is not in the folder");
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_its_line()
    {
        File.WriteAllText(PathOf(DayCalendars.BankHolidaysFile), "{\n  \"england-and-wales\": {\n    oops\n");

        AssertRefused("bank-holidays.json, line 3: this is not JSON.");
    }

    [Fact]
    public void Another_division_alone_is_refused()
    {
        File.WriteAllText(PathOf(DayCalendars.BankHolidaysFile), "{\"scotland\":{\"division\":\"scotland\",\"events\":[]}}");

        AssertRefused("bank-holidays.json: there is no \"england-and-wales\".");
    }

    [Fact]
    public void An_empty_list_is_refused_and_does_not_mean_that_no_day_is_a_bank_holiday()
    {
        ChangeHolidays(events => events.Clear());

        AssertRefused("bank-holidays.json, england-and-wales.events: the list is empty.");
    }

    [Fact]
    public void A_date_that_does_not_exist_is_named_with_its_place()
    {
        ChangeHolidays(events => events[3]!["date"] = "2019-02-30");

        AssertRefused("bank-holidays.json, england-and-wales.events[3].date: \"2019-02-30\" is not a date. Expected a date such as \"2026-12-25\".");
    }

    [Fact]
    public void A_day_given_twice_is_refused()
    {
        ChangeHolidays(events => events[1]!["date"] = "2019-01-01");

        AssertRefused("events[1].date: 2019-01-01 is there twice.");
    }

    [Fact]
    public void A_file_replaced_by_part_of_a_year_is_refused()
    {
        ChangeHolidays(events => events.RemoveAt(2));

        AssertRefused("2019 has 7 bank holidays. Expected at least 8 in every year from 2019 to 2027: merge whole years");
    }

    [Fact]
    public void A_gap_between_years_is_refused()
    {
        ChangeHolidays(events =>
        {
            foreach (var item in events.Where(e => e!["date"]!.GetValue<string>().StartsWith("2024", StringComparison.Ordinal)).ToList())
            {
                events.Remove(item);
            }
        });

        AssertRefused("2024 has 0 bank holidays.");
    }

    [Fact]
    public void A_kind_of_day_that_there_is_not_is_answered_with_those_there_are()
    {
        ChangeRules(root => root["rules"]![2]!["leavesOut"]![1] = "boxing-day");

        AssertRefused(
            "disregarded-days.json, rules[2].leavesOut[1]: \"boxing-day\" is not a kind of day."
            + " Expected one of saturday, sunday, christmas-day, good-friday, bank-holiday.");
    }

    [Fact]
    public void A_rule_without_a_source_is_refused()
    {
        ChangeRules(root => root["rules"]![2]!.AsObject().Remove("source"));

        AssertRefused("disregarded-days.json, rules[2]: there is no \"source\". Expected the Act and section.");
    }

    [Fact]
    public void Verified_must_be_said_and_a_blank_is_not_a_no()
    {
        ChangeRules(root => root["rules"]![2]!["verified"] = "");

        AssertRefused("rules[2].verified: found String. Expected true or false.");
    }

    [Fact]
    public void A_rule_given_twice_is_refused()
    {
        ChangeRules(root => root["rules"]![3]!["name"] = "dapn-notice");

        AssertRefused("the rule \"dapn-notice\" is there twice.");
    }

    [Theory]
    [InlineData("month", 13, "notSettled[0].month: found 13. Expected a whole number from 1 to 12.")]
    [InlineData("day", 32, "notSettled[0].day: found 32. Expected a whole number from 1 to 31.")]
    [InlineData("weekday", "samstag", "notSettled[0].weekday: \"samstag\" is not a day of the week.")]
    [InlineData("kind", "sunday", "notSettled[0].kind: \"sunday\" is never in doubt.")]
    public void A_wrong_open_day_is_named_with_its_field(string field, object value, string problem)
    {
        ChangeRules(root => root["notSettled"]![0]![field] = JsonValue.Create(value));

        AssertRefused(problem);
    }

    [Theory]
    [InlineData(true, "2026-12-30 08:00")]
    [InlineData(false, "2026-12-29 08:00")]
    public void An_answer_found_for_26_December_settles_the_clock(bool leftOut, string heardBy)
    {
        ChangeRules(root => root["settled"]!.AsArray().Add(new JsonObject
        {
            ["date"] = "2026-12-26",
            ["kind"] = "bank-holiday",
            ["leftOut"] = leftOut,
            ["source"] = "a proclamation",
            ["read"] = "2026-12-01",
        }));

        var due = StatutoryClock.Due(Limit.Parse("48 hours"), At("2026-12-24 08:00"), DayCalendars.Load(_folder)["dapn-notice"]);

        Assert.Equal(At(heardBy), Settled(due));
    }

    private string PathOf(string file) => Path.Combine(_folder, file);

    private void ChangeHolidays(Action<JsonArray> change) =>
        Change(DayCalendars.BankHolidaysFile, root => change(root["england-and-wales"]!["events"]!.AsArray()));

    private void ChangeRules(Action<JsonNode> change) => Change(DayCalendars.DisregardedDaysFile, change);

    private void Change(string file, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        change(root);
        File.WriteAllText(PathOf(file), root.ToJsonString());
    }

    private void AssertRefused(string problem) =>
        Assert.Contains(problem, Assert.Throws<CalendarDataException>(() => DayCalendars.Load(_folder)).Message, StringComparison.Ordinal);
}
