namespace Sightline.Kernel;

/// <summary>The three answers a question about a person may have. The default is <see cref="NotKnown"/>: a blank is never "no".</summary>
public enum Answer
{
    NotKnown = 0,
    Yes = 1,
    No = 2,
}

public static class Answers
{
    /// <summary>Yes only when every answer is yes; no as soon as one is no; otherwise not known. Of nothing: yes.</summary>
    public static Answer All(IEnumerable<Answer> answers)
    {
        var result = Answer.Yes;
        foreach (var answer in answers)
        {
            if (answer == Answer.No)
            {
                return Answer.No;
            }
            if (answer == Answer.NotKnown)
            {
                result = Answer.NotKnown;
            }
        }
        return result;
    }

    /// <summary>Yes as soon as one is yes; no only when every answer is no; otherwise not known. Of nothing: no.</summary>
    public static Answer Any(IEnumerable<Answer> answers)
    {
        var result = Answer.No;
        foreach (var answer in answers)
        {
            if (answer == Answer.Yes)
            {
                return Answer.Yes;
            }
            if (answer == Answer.NotKnown)
            {
                result = Answer.NotKnown;
            }
        }
        return result;
    }

    public static Answer Of(bool? value) => value switch { true => Answer.Yes, false => Answer.No, null => Answer.NotKnown };

    public static string Words(this Answer answer) => answer switch { Answer.Yes => "Yes", Answer.No => "No", _ => "Not known" };
}
