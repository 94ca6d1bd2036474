namespace Sightline.Kernel;

/// <summary>
/// Those who may come to read something, and which kinds of data they may have. Made by Platform alone, of whoever is acting: nobody can name an audience that is wider than themselves.
/// </summary>
public sealed class Audience
{
    private readonly Func<Sensitivity, bool> mayHave;

    internal Audience(string name, Func<Sensitivity, bool> mayHave) => (Name, this.mayHave) = (name, mayHave);

    /// <summary>Who they are, without a person's name: for the message of a refusal.</summary>
    public string Name { get; }

    public bool MayHave(Sensitivity kind) => mayHave(kind);

    /// <summary>The same people in two ways: what either may have.</summary>
    public Audience Or(Audience other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Name}, or {other.Name}", kind => MayHave(kind) || other.MayHave(kind));
    }

    public override string ToString() => Name;
}
