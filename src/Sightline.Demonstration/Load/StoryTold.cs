using NodaTime;
using Sightline.Demonstration.Story;
using Sightline.Facts.Duties;

namespace Sightline.Demonstration.Load;

/// <summary>The written story, joined by what desks do about what the house says they owe.</summary>
internal sealed class StoryTold(IReadOnlyList<StoryFact> written, WhatDesksDo desks, RaisedDuties raised)
{
    private readonly PriorityQueue<StoryFact, (Instant, int)> answers = new();
    private int place;
    private int answered;

    /// <summary>Facts known to come, told ones included.</summary>
    internal int Known => written.Count + answered;

    internal StoryFact? Next => Pending(out _);

    internal void Owed(DutyRaised duty, Instant now)
    {
        foreach (var answer in desks.Answers(duty, now))
        {
            answers.Enqueue(answer, (answer.Learned, answered++));
        }
    }

    /// <summary>The next fact, unless it is later than that.</summary>
    internal StoryFact? TakeUntil(Instant until)
    {
        if (Pending(out var isAnswer) is not { } next || next.Learned >= until)
        {
            return null;
        }
        if (isAnswer)
        {
            answers.Dequeue();
        }
        else
        {
            place++;
        }
        return next;
    }

    private StoryFact? Pending(out bool isAnswer)
    {
        while (answers.TryPeek(out var stale, out _) && stale.Fact is OwedActionDone done && raised.IsSettled(done.Duty))
        {
            answers.Dequeue();
        }
        var told = place < written.Count ? written[place] : null;
        isAnswer = answers.TryPeek(out var answer, out _) && (told is null || answer.Learned < told.Learned);
        return isAnswer ? answer : told;
    }
}
