namespace Sightline.Linkage.Tests.Texts;

public sealed class Names_are_normalised
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("SIÂN", "sian")]
    [InlineData("Mr. John", "john")]
    [InlineData("Dr  Anne-Marie", "anne marie")]
    [InlineData("De Shawn", "deshawn")]
    [InlineData("J.P.", "j p")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Ｊｏｈｎ", "john")]
    [InlineData("Олександр", "oleksandr")]
    [InlineData("Not known", "")]
    [InlineData("UNKNOWN", "")]
    [InlineData("n/k", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    [InlineData("12345 !!", "")]
    public void Forenames_become_plain_words(string? written, string expected) =>
        Assert.Equal(expected, string.Join(' ', NameText.Forenames(written)));

    [Theory]
    [InlineData("O'Neill", "oneill")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("O Neill", "oneill")]
    [InlineData("MacDonald", "mcdonald")]
    [InlineData("Mac Donald", "mcdonald")]
    [InlineData("Mc Donald", "mcdonald")]
    [InlineData("Macey", "macey")]
    [InlineData("Machin", "machin")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("van der Berg", "vanderberg")]
    [InlineData("Szczepański", "szczepanski")]
    [InlineData("Smith Jr", "smith")]
    [InlineData("Lord", "lord")]
    [InlineData("Ng", "ng")]
    public void Surnames_become_plain_parts(string written, string expected) =>
        Assert.Equal(expected, string.Join(' ', NameText.Surname(written)));

    [Fact]
    public void A_name_in_a_script_without_a_table_is_kept_as_it_is()
    {
        Assert.Equal(["محمد"], NameText.Forenames("محمد"));
        Assert.Equal(["ਗੁਰਪ੍ਰੀਤ"], NameText.Forenames("ਗੁਰਪ੍ਰੀਤ"));
    }

    [Fact]
    public void Lone_surrogates_and_emoji_are_no_letters()
    {
        Assert.Equal(["an", "na"], NameText.Forenames("an\ud83dna"));
        Assert.Equal(["anna"], NameText.Forenames("anna \ud83d\ude00"));
    }

    [Fact]
    public void Only_the_start_of_ten_megabytes_is_read()
    {
        var names = NameText.Forenames(new string('a', 10_000_000));

        Assert.Equal(TextFolding.LongestRead, Assert.Single(names).Length);
    }
}
