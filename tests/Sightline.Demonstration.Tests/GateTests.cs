using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Demonstration;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using Sightline.Web;

namespace Sightline.Demonstration.Tests;

public sealed class GateTests
{
    private const string Loopback = "http://127.0.0.1:5080";
    private static readonly DemonstrationPlan Plan = new("small", 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.0.2.7:5080", false)]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081", false)]
    [InlineData("http://localhost.example.org", false)]
    [InlineData("", false)]
    public void Only_an_address_of_this_machine_alone_is_loopback(string address, bool expected) => Assert.Equal(expected, DemonstrationGate.IsLoopback(address));

    [Theory, OnBothDatabases]
    public async Task The_picker_joins_a_database_that_the_demonstration_made_on_loopback_and_nowhere_else(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await StateAsync(house, new DemonstrationBegun { Size = "small", Seed = 1, Day = new LocalDate(2026, 11, 3) });
        var options = Options(house);
        Assert.Single((await DemonstrationGate.AllowedAsync(options, Loopback, Stop)).Guests);
        Assert.Empty((await DemonstrationGate.AllowedAsync(options, "http://0.0.0.0:5080", Stop)).Guests);
    }

    [Theory, OnBothDatabases]
    public async Task The_picker_never_joins_a_database_with_other_people_in_it(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await StateAsync(house, SomethingReal);
        await StateAsync(house, new DemonstrationBegun { Size = "small", Seed = 1, Day = new LocalDate(2026, 11, 3) });
        Assert.Empty((await DemonstrationGate.AllowedAsync(Options(house) with { Guests = [new DemonstrationModule()] }, Loopback, Stop)).Guests);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_loaded_into_a_database_that_holds_anything_else(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await StateAsync(house, SomethingReal);
        var output = new HeardOutput();
        Assert.Equal(ExitCode.Refused, await DemonstrationGate.LoadAsync(Options(house), Plan, output, Stop));
        Assert.Contains("did not put there", output.Problems.Single(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_area_starts_again_without_loading_and_another_is_refused(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await StateAsync(house, new DemonstrationBegun { Size = "small", Seed = 1, Day = new LocalDate(2026, 11, 3) });
        var output = new HeardOutput();
        Assert.Equal(ExitCode.Refused, await DemonstrationGate.LoadAsync(Options(house), Plan, output, Stop));
        Assert.Contains("broken off", output.Problems[^1], StringComparison.Ordinal);
        await StateAsync(house, new DemonstrationLoaded { Facts = 1 });
        Assert.Equal(ExitCode.Done, await DemonstrationGate.LoadAsync(Options(house), Plan, output, Stop));
        Assert.Contains("Nothing was loaded", output.Lines.Single(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await DemonstrationGate.LoadAsync(Options(house), Plan with { Seed = 2 }, output, Stop));
        Assert.Contains("not the small area of seed 2", output.Problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_of_another_program_are_something_else()
    {
        var file = Path.Combine(TestFolder.New("foreign"), "other.db");
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE addresses (line text)";
            await command.ExecuteNonQueryAsync(Stop);
        }
        var mark = await DatabaseMark.ReadAsync(Sightline.Database.DatabaseChoice.Sqlite(file), Stop);
        Assert.Equal(DatabaseHolds.SomethingElse, mark.Kind);
    }

    private static Facts.Access.UserAdded SomethingReal => new()
    {
        User = new Facts.UserId(new Guid("0193a1b2-0000-7000-8000-000000000001")),
        Agency = new Facts.AgencyCode("police-kent"),
        Name = "Somebody",
    };

    private static Task StateAsync(TestHouse house, Facts.Fact fact) => house.AsSystemAsync(scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
        () =>
        {
            scope.GetRequiredService<UnitOfWork>().State(fact);
            return Task.CompletedTask;
        },
        Stop));

    private static HouseOptions Options(TestHouse house) => new() { Database = house.Database, Folders = house.Folders };
}
