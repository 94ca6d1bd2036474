namespace Sightline.Linkage.Tests.Texts;

public sealed class Names_that_sound_alike_share_a_key
{
    [Theory]
    [InlineData("Stephen", "Steven")]
    [InlineData("Philip", "Filip")]
    [InlineData("Thompson", "Tomson")]
    [InlineData("Knight", "Nite")]
    [InlineData("Wright", "Rite")]
    [InlineData("Brown", "Broun")]
    [InlineData("Hughes", "Hews")]
    [InlineData("Roberts", "Robert")]
    [InlineData("Mohammed", "Muhamad")]
    [InlineData("Ahmed", "Ahmet")]
    [InlineData("Choudhury", "Chaudhry")]
    [InlineData("Hussain", "Hossein")]
    [InlineData("Khan", "Kahn")]
    [InlineData("Singh", "Sing")]
    [InlineData("Wasim", "Vaseem")]
    [InlineData("Jaswinder", "Jasvinder")]
    [InlineData("Nowak", "Novak")]
    [InlineData("Kowalski", "Kovalska")]
    [InlineData("Szymański", "Shimanski")]
    [InlineData("Czarnecki", "Charnecki")]
    [InlineData("Grzegorz", "Gzhegozh")]
    [InlineData("Yusuf", "Jusuf")]
    [InlineData("Dafydd", "David")]
    [InlineData("Llywelyn", "Llewellyn")]
    [InlineData("Gruffydd", "Griffith")]
    [InlineData("Rhys", "Rees")]
    [InlineData("Nkrumah", "Krumah")]
    [InlineData("Mbeki", "Beki")]
    [InlineData("Kwame", "Quame")]
    [InlineData("Okonkwo", "Okonquo")]
    [InlineData("Shanice", "Chanice", false)]
    [InlineData("Smith", "Jones", false)]
    [InlineData("Patel", "Singh", false)]
    [InlineData("Gillian", "Susan", false)]
    public void Two_spellings(string a, string b, bool alike = true) =>
        Assert.Equal(alike, PhoneticKeys.Of(a).Intersect(PhoneticKeys.Of(b)).Any());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123 \u0000")]
    [InlineData("\ud83d")]
    public void Nothing_to_sound_gives_no_key(string? name) => Assert.Empty(PhoneticKeys.Of(name));

    [Fact]
    public void Keys_are_few_and_short_even_of_ten_megabytes()
    {
        var keys = PhoneticKeys.Of(string.Concat(Enumerable.Repeat("jgms", 2_500_000)));

        Assert.InRange(keys.Count, 1, PhoneticKeys.MostKeys);
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 10));
    }
}
