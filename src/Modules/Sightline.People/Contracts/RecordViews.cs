namespace Sightline.People.Contracts;

/// <summary>How warnings and parts of a record are shown, the same on every page that shows them.</summary>
public static class RecordViews
{
    /// <summary>Of a list of warnings.</summary>
    public const string Warnings = "/Sightline.People/ShowRecord/_Warnings.cshtml";

    /// <summary>Of one part of a record.</summary>
    public const string Section = "/Sightline.People/ShowRecord/_Section.cshtml";
}
