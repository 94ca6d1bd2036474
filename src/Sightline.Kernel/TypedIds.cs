namespace Sightline.Kernel;

/// <summary>An id of one kind of thing, so that an order's id can never be passed for a person's. The value is a UUIDv7 from <see cref="IIdSource"/>.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>A short code people agree on (an agency's directory code), kept as text.</summary>
public interface ICode<TSelf>
    where TSelf : struct, ICode<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}

/// <summary>Where new ids come from. Ids sort roughly by time; within one millisecond their order means nothing.</summary>
public interface IIdSource
{
    Guid New();
}
