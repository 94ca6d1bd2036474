namespace Sightline.Linkage.Tests.Texts;

public sealed class Contact_details_are_normalised
{
    [Theory]
    [InlineData("SW1A 1AA", "SW1A 1AA", "SW", "SW1A1")]
    [InlineData("sw1a1aa", "SW1A 1AA", "SW", "SW1A1")]
    [InlineData(" m1 1ae ", "M1 1AE", "M", "M11")]
    [InlineData("EC1A 1BB", "EC1A 1BB", "EC", "EC1A1")]
    [InlineData("N1 9GU", "N1 9GU", "N", "N19")]
    [InlineData("CR2 6XH", "CR2 6XH", "CR", "CR26")]
    [InlineData("SO15 OAB", "SO15 0AB", "SO", "SO150")]
    [InlineData("LSI 4DY", "LS1 4DY", "LS", "LS14")]
    [InlineData("GIR 0AA", "GIR 0AA", "GIR", "GIR0")]
    [InlineData("SW1A", "SW1A", "SW", "SW1A")]
    [InlineData("M1", "M1", "M", "M1")]
    public void A_postcode_is_read(string written, string whole, string area, string sector)
    {
        Assert.True(UkPostcode.TryParse(written, out var postcode));
        Assert.Equal((whole, area, sector), (postcode.ToString(), postcode.Area, postcode.Sector));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2119")]
    [InlineData("ZZ99 3VZ")]
    [InlineData("NF1 1NF")]
    [InlineData("SW1A 1CA")]
    [InlineData("HELLO")]
    [InlineData("\ud83d\ude00")]
    public void What_is_no_postcode_is_refused(string? written) => Assert.False(UkPostcode.TryParse(written, out _));

    [Theory]
    [InlineData("07700 900123", "447700900123")]
    [InlineData("+44 (0)7700 900123", "447700900123")]
    [InlineData("0044 7700 900 123", "447700900123")]
    [InlineData("447700900123", "447700900123")]
    [InlineData("7700900123", "447700900123")]
    [InlineData("020 7946 0018 ext 4", "442079460018")]
    [InlineData("+48 22 123 45 67", "48221234567")]
    [InlineData("00000000000", null)]
    [InlineData("999", null)]
    [InlineData("refused", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_phone_number_becomes_digits_with_country(string? written, string? expected) =>
        Assert.Equal(expected, ContactText.Phone(written));

    [Theory]
    [InlineData(" Jo.Smith+shop@GMAIL.com ", "josmith@gmail.com")]
    [InlineData("jo.smith@example.org", "jo.smith@example.org")]
    [InlineData("none@none.com", null)]
    [InlineData("not an address", null)]
    [InlineData("@example.org", null)]
    [InlineData("jo@", null)]
    [InlineData(null, null)]
    public void An_email_address_is_read(string? written, string? expected) => Assert.Equal(expected, ContactText.Email(written));

    [Fact]
    public void Identifiers_lose_their_punctuation_and_fillers_are_refused()
    {
        Assert.Equal(new Identifier("PNC", "000012345T"), ContactText.Identifier(new Identifier("PNC-ID", "00/12345t")));
        Assert.Null(ContactText.Identifier(new Identifier("PNC", "0000000")));
        Assert.Null(ContactText.Identifier(new Identifier("PNC", new string('7', 10_000_000))));
    }

    [Theory]
    [InlineData("12 High St", "12", null, "high street")]
    [InlineData("Flat 3, 12a High Street", "12a", "3", "high street")]
    [InlineData("3/12 Mill Rd", "12", "3", "mill road")]
    [InlineData("Rose Cottage", null, null, "rose cottage")]
    [InlineData("", null, null, null)]
    public void House_flat_and_street_are_told_apart(string line, string? house, string? flat, string? street) =>
        Assert.Equal(new AddressText(house, flat, street), AddressText.Of([line]));
}
