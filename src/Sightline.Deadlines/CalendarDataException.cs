namespace Sightline.Deadlines;

/// <summary>A data file of the calendars is missing or wrong. The message says which file, where in it, what was found and what was expected.</summary>
public sealed class CalendarDataException : Exception
{
    public CalendarDataException()
    {
    }

    public CalendarDataException(string message)
        : base(message)
    {
    }

    public CalendarDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
