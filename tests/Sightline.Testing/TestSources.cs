using System.Buffers.Binary;
using NodaTime;
using Sightline.Kernel;

namespace Sightline.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestClock(Instant start) : IClock
{
    private Instant now = start;

    /// <summary>Tuesday 3 November 2026, 9:10 in the morning, in London.</summary>
    public TestClock()
        : this(Instant.FromUtc(2026, 11, 3, 9, 10))
    {
    }

    public Instant GetCurrentInstant() => now;

    public void Advance(Duration by) => now += by;

    public void MoveTo(Instant at) => now = at;
}

/// <summary>Ids in counted order, the same in every run.</summary>
public sealed class TestIds : IIdSource
{
    private int last;

    public Guid New()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], Interlocked.Increment(ref last));
        return new Guid(bytes, bigEndian: true);
    }
}
