using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Platform.Tests.Screens;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2:30am", 2, 30)]
    [InlineData("2.30 PM", 14, 30)]
    [InlineData("2am", 2, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12:05pm", 12, 5)]
    [InlineData("14:30", 14, 30)]
    [InlineData("02:30", 2, 30)]
    [InlineData("0230", 2, 30)]
    [InlineData("00:00", 0, 0)]
    [InlineData("12:30", 12, 30)]
    [InlineData("midnight", 0, 0)]
    [InlineData("Midday", 12, 0)]
    public void Time_typed_in_any_usual_way_is_read(string typed, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), TimeText.Read(typed, "The time of the call").Time);

    [Theory]
    [InlineData("", "The time of the call is missing")]
    [InlineData("  ", "The time of the call is missing")]
    [InlineData("2:30", "The time of the call must say am or pm, such as 2:30am")]
    [InlineData("9", "The time of the call must say am or pm, such as 2:30am")]
    [InlineData("14", "The time of the call must be a real time, such as 2:30am or 14:30")]
    [InlineData("14:30pm", "The time of the call must be a real time, such as 2:30am or 14:30")]
    [InlineData("0:30am", "The time of the call must be a real time, such as 2:30am or 14:30")]
    [InlineData("24:00", "The time of the call must be a real time, such as 2:30am or 14:30")]
    [InlineData("10:60", "The time of the call must be a real time, such as 2:30am or 14:30")]
    [InlineData("tea time", "The time of the call must be a time, such as 2:30am or 14:30")]
    [InlineData("10:5", "The time of the call must be a time, such as 2:30am or 14:30")]
    public void Time_that_cannot_be_read_for_certain_is_refused_with_what_to_do(string typed, string error)
    {
        var reading = TimeText.Read(typed, "The time of the call");

        Assert.Null(reading.Time);
        Assert.Equal(error, reading.Error);
    }

    [Theory]
    [InlineData("not-known", WhyNotKnown.NotKnown)]
    [InlineData("not-asked", WhyNotKnown.NotAsked)]
    [InlineData("would-not-say", WhyNotKnown.WouldNotSay)]
    [InlineData("no", null)]
    [InlineData(null, null)]
    public void Answer_that_says_why_there_is_none_is_a_reason_and_nothing_chosen_is_not(string? chosen, WhyNotKnown? why) =>
        Assert.Equal(why, UnknownAnswer.Of(chosen));
}
