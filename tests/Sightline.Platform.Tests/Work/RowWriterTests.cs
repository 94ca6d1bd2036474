using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Work;

public sealed class RowWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Many_rows_nulls_and_a_long_text_come_back_as_they_were_written(Provider provider)
    {
        const int Many = 5_003;
        var longest = string.Concat(Enumerable.Repeat("Ünïcödé 🙂 ' \" ; -- ", 60_000));
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("c");

        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            () =>
            {
                for (var number = 0; number < Many; number++)
                {
                    scope.Db().Append(new Note { Id = scope.NewId(), CaseId = id, Text = number == 7 ? longest : "t", Number = number % 2 == 0 ? null : number });
                }
                return Task.CompletedTask;
            },
            Stop));

        await house.AsSystemAsync(async scope =>
        {
            var notes = scope.Db().Set<Note>().AsNoTracking();
            Assert.Equal(Many, await notes.CountAsync(Stop));
            Assert.Equal(Many / 2, await notes.CountAsync(note => note.Number != null, Stop));
            Assert.Equal(longest, (await notes.SingleAsync(note => note.Number == 7, Stop)).Text);
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_without_what_it_refers_to_is_refused_with_all_that_came_with_it(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.AsSystemAsync(scope => scope.Unit().DoAsync(
            () =>
            {
                scope.Unit().State(scope.Done());
                scope.Db().Append(new Note { Id = scope.NewId(), CaseId = scope.NewId(), Text = "of nothing" });
                return Task.CompletedTask;
            },
            Stop)));

        Assert.All(await house.CountsAsync(), count => Assert.Equal(0, count.Value));
    }
}
