using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>
/// Something that happened, stated once, in the past tense. It goes to the ledger, to whoever listens, and, by the same name, over the feed.
/// Ids, codes, enums, numbers, yes/no and instants stand clear in the ledger; every other property says about whom it is
/// (<see cref="AboutAttribute"/>) and is written there only as ciphertext.
/// </summary>
public abstract record Fact
{
    /// <summary>The fact's own id. A fact that comes over the feed keeps the id its sender gave it: that is what makes it idempotent.</summary>
    public FactId Id { get; init; }

    /// <summary>When it happened in the world, which may be long before we learned of it.</summary>
    public Instant At { get; init; }
}

/// <summary>
/// The property is a value about a person: it is encrypted under that person's own key for that kind of data.
/// <paramref name="subject"/> names the property (of the same record) that holds the id of the person, or of the thing whose key is used.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AboutAttribute(string subject, Sensitivity kind = Sensitivity.Ordinary) : Attribute
{
    public string Subject { get; } = subject;

    public Sensitivity Kind { get; } = kind;
}

/// <summary>The property holds no value about a person, though its type could; <paramref name="why"/> says why.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClearAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

/// <summary>A fact that says an earlier one was wrong. What the earlier one discharged is open again.</summary>
public interface IPutsRight
{
    FactId PutsRight { get; }
}
