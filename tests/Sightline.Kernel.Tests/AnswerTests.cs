namespace Sightline.Kernel.Tests;

public sealed class AnswerTests
{
    private static readonly Answer[] Each = [Answer.NotKnown, Answer.Yes, Answer.No];

    [Fact]
    public void A_blank_is_not_known_and_never_no()
    {
        Assert.Equal(Answer.NotKnown, default);
        Assert.Equal(Answer.NotKnown, Answers.Of(null));
        Assert.Equal(Answer.Yes, Answers.Of(true));
        Assert.Equal(Answer.No, Answers.Of(false));
    }

    [Fact]
    public void Every_list_of_up_to_five_answers_follows_the_truth_tables_whatever_its_order()
    {
        foreach (var answers in Lists(5))
        {
            var all = answers.Contains(Answer.No) ? Answer.No : answers.Contains(Answer.NotKnown) ? Answer.NotKnown : Answer.Yes;
            var any = answers.Contains(Answer.Yes) ? Answer.Yes : answers.Contains(Answer.NotKnown) ? Answer.NotKnown : Answer.No;
            Assert.Equal(all, Answers.All(answers));
            Assert.Equal(any, Answers.Any(answers));
            Assert.Equal(Answers.All(answers), Answers.All(answers.Reverse()));
            Assert.Equal(Opposite(Answers.Any(answers)), Answers.All(answers.Select(Opposite)));
        }
    }

    [Fact]
    public void Learning_one_more_answer_never_turns_a_yes_into_a_no_or_back()
    {
        foreach (var answers in Lists(4).Where(list => list.Contains(Answer.NotKnown)))
        {
            var at = Array.IndexOf(answers, Answer.NotKnown);
            foreach (var learned in new[] { Answer.Yes, Answer.No })
            {
                var later = answers.ToArray();
                later[at] = learned;
                Assert.True(Answers.All(answers) == Answer.NotKnown || Answers.All(answers) == Answers.All(later));
                Assert.True(Answers.Any(answers) == Answer.NotKnown || Answers.Any(answers) == Answers.Any(later));
            }
        }
    }

    [Theory]
    [InlineData(Answer.Yes, "Yes")]
    [InlineData(Answer.No, "No")]
    [InlineData(Answer.NotKnown, "Not known")]
    public void An_answer_is_told_in_words(Answer answer, string words) => Assert.Equal(words, answer.Words());

    private static Answer Opposite(Answer answer) => answer switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.NotKnown };

    private static IEnumerable<Answer[]> Lists(int longest)
    {
        IEnumerable<Answer[]> lists = [[]];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var list in lists)
            {
                yield return list;
            }
            lists = lists.SelectMany(list => Each.Select(answer => (Answer[])[.. list, answer])).ToList();
        }
    }
}
