namespace Sightline.Kernel;

/// <summary>Why somebody reads or records: a code listed in <c>rulebook/access.yaml</c> ("respond-to-call", "serve-order").</summary>
public readonly record struct Purpose(string Value) : ICode<Purpose>
{
    public static Purpose From(string value) => new(value);

    public override string ToString() => Value ?? "";
}
