namespace Sightline.Linkage.Tests.Files;

public sealed class Columns_are_understood
{
    [Theory]
    [InlineData("given_name", ColumnRole.Forename)]
    [InlineData("FirstName", ColumnRole.Forename)]
    [InlineData(" forename(s) ", ColumnRole.Forename)]
    [InlineData("fname_c1", ColumnRole.Forename)]
    [InlineData("Middle Names", ColumnRole.MiddleNames)]
    [InlineData("family_name", ColumnRole.Surname)]
    [InlineData("LAST NAME", ColumnRole.Surname)]
    [InlineData("maiden_name", ColumnRole.Surname)]
    [InlineData("full_name", ColumnRole.FullName)]
    [InlineData("Nominal name", ColumnRole.FullName)]
    [InlineData("dob", ColumnRole.Born)]
    [InlineData("Date of birth", ColumnRole.Born)]
    [InlineData("birthDate", ColumnRole.Born)]
    [InlineData("D.O.B.", ColumnRole.Born)]
    [InlineData("D.O.B (dd/mm/yyyy)", ColumnRole.Born)]
    [InlineData("N.H.S. No", ColumnRole.Identifier)]
    [InlineData("Forename 2", ColumnRole.MiddleNames)]
    [InlineData("First", ColumnRole.Forename)]
    [InlineData("first_and_surname", ColumnRole.FullName)]
    [InlineData("First + last", ColumnRole.FullName)]
    [InlineData("First seen", ColumnRole.Ignored)]
    [InlineData("last_contact", ColumnRole.Ignored)]
    [InlineData("First language", ColumnRole.Other)]
    [InlineData("Officer surname", ColumnRole.Ignored)]
    [InlineData("GP name", ColumnRole.Ignored)]
    [InlineData("mother's maiden name", ColumnRole.Ignored)]
    [InlineData("Next of kin phone", ColumnRole.Ignored)]
    [InlineData("recorded_by_name", ColumnRole.Ignored)]
    [InlineData("birth_place", ColumnRole.Place)]
    [InlineData("sex", ColumnRole.Sex)]
    [InlineData("Gender", ColumnRole.Sex)]
    [InlineData("street_number", ColumnRole.House)]
    [InlineData("house_no", ColumnRole.House)]
    [InlineData("suburb", ColumnRole.Place)]
    [InlineData("Town", ColumnRole.Place)]
    [InlineData("zip", ColumnRole.Postcode)]
    [InlineData("postcode_fake", ColumnRole.Postcode)]
    [InlineData("county", ColumnRole.Region)]
    [InlineData("mobile_number", ColumnRole.Phone)]
    [InlineData("E-mail address", ColumnRole.Email)]
    [InlineData("NHS number", ColumnRole.Identifier)]
    [InlineData("PNCID", ColumnRole.Identifier)]
    [InlineData("soc_sec_id", ColumnRole.Identifier)]
    [InlineData("occupation", ColumnRole.Other)]
    [InlineData("cluster", ColumnRole.Ignored)]
    [InlineData("match_id", ColumnRole.Ignored)]
    [InlineData("entity_id", ColumnRole.Ignored)]
    [InlineData("truth", ColumnRole.Ignored)]
    [InlineData("agency", ColumnRole.Ignored)]
    [InlineData("twin_of", ColumnRole.Ignored)]
    [InlineData("err", ColumnRole.Ignored)]
    [InlineData("favourite_colour", ColumnRole.Ignored)]
    public void A_heading_says_what_its_column_is(string heading, ColumnRole role)
    {
        using var file = TableFile.Of($"id,{heading}\n1,\n");
        Assert.Equal(role, file.Plan().Files[0].Columns[1].Role);
    }

    [Theory]
    [InlineData("grace@example.org,amir@example.com,i@example.net,k.l@example.org,m@example.org", ColumnRole.Email)]
    [InlineData("LS1 4DY,SW1A 1AA,M1 1AE,B33 8TH,CR2 6XH", ColumnRole.Postcode)]
    [InlineData("07700 900123,0113 496 0000,+44 20 7946 0000,07700900982,0161 496 0345", ColumnRole.Phone)]
    [InlineData("9 Mill Lane,12 High St,4a Cross St,17 Station Road,220 The Crescent", ColumnRole.AddressLine)]
    [InlineData("F,M,f,male,female", ColumnRole.Sex)]
    [InlineData("james,mary,john,sarah,david,susan,peter,emma,paul,laura,mark,helen", ColumnRole.Forename)]
    [InlineData("smith,jones,taylor,okonkwo,williams,brown,davies,evans,wilson,thomas,roberts,walker", ColumnRole.Surname)]
    [InlineData("black,brown,grey,white,black,brown,green,brown,brown", ColumnRole.Ignored)]
    [InlineData("17,23,4,5,6", ColumnRole.Ignored)]
    public void Where_the_heading_says_nothing_the_contents_do(string values, ColumnRole role)
    {
        using var file = TableFile.Of("id,x7\n" + string.Join('\n', values.Split(',').Select((value, at) => $"{at},{value}")));
        Assert.Equal(role, file.Plan().Files[0].Columns[1].Role);
    }

    [Fact]
    public void A_column_that_only_joins_two_others_is_left_out_and_one_that_says_more_is_not()
    {
        var people = new[] { "Grace,Okonkwo", "Amir,Haddad", "Ines,Costa", "Li,Wei", "Jo,Bright", "Kim,Ash" };
        using var joined = TableFile.Of("id,name,first_name,surname\n" + string.Join('\n', people.Select((one, at) => $"{at},{one.Replace(',', ' ')},{one}")));
        Assert.Equal(ColumnRole.Ignored, joined.Plan().Files[0].Columns[1].Role);
        using var more = TableFile.Of("id,name,first_name,surname\n" + string.Join('\n', people.Select((one, at) => $"{at},Dr {one.Replace(',', ' ')} of York,{one}")));
        Assert.Equal(ColumnRole.FullName, more.Plan().Files[0].Columns[1].Role);
        using var beside = TableFile.Of("id,name,surname\n1,Grace,Okonkwo\n");
        Assert.Equal(ColumnRole.Forename, beside.Plan().Files[0].Columns[1].Role);
    }

    [Fact]
    public void Two_columns_of_single_names_are_told_apart_by_the_names()
    {
        string[] first = ["james", "mary", "john", "sarah", "david", "susan", "peter", "emma", "paul", "laura", "mark", "helen"];
        string[] last = ["smith", "jones", "taylor", "brown", "williams", "davies", "evans", "wilson", "thomas", "roberts", "walker", "wright"];
        using var file = TableFile.Of("id,pername1,pername2\n" + string.Join('\n', first.Select((name, at) => $"{at},{name},{last[at]}")));
        Assert.Equal([ColumnRole.Forename, ColumnRole.Surname], file.Plan().Files[0].Columns.Skip(1).Select(column => column.Role));
    }

    [Fact]
    public void A_street_with_its_number_is_an_address_and_one_without_is_a_street()
    {
        using var file = TableFile.Of("id,street,address_1,address_2\n1,9 Mill Lane,Mill Lane,Headingley\n2,12 High St,High St,Otley\n");
        Assert.Equal([ColumnRole.AddressLine, ColumnRole.Street, ColumnRole.Place], file.Plan().Files[0].Columns.Skip(1).Select(column => column.Role));
    }

    [Fact]
    public void A_column_headed_as_what_it_is_counts_before_one_that_only_looks_like_it()
    {
        string[] last = ["smith", "jones", "taylor", "brown", "williams", "davies", "evans", "wilson", "thomas", "roberts", "walker", "wright"];
        var rows = Enumerable.Range(0, 40).Select(at => $"{at},{last[at % 12]},{19 + (at % 2)}{50 + at}-03-04,{last[(at + 5) % 12]},{1960 + at}-05-0{1 + (at % 9)},{1960 + at}-08-11");
        using var file = TableFile.Of("id,who saw,x,surname,dob,registered\n" + string.Join('\n', rows));
        Assert.Equal(
            [ColumnRole.Ignored, ColumnRole.Ignored, ColumnRole.Surname, ColumnRole.Born, ColumnRole.Ignored], file.Plan().Files[0].Columns.Skip(1).Select(column => column.Role));
        using var alone = TableFile.Of("id,registered,x\n" + string.Join('\n', Enumerable.Range(0, 40).Select(at => $"{at},{1960 + at}-08-11,{1960 + at}-08-12")));
        Assert.Equal([ColumnRole.Ignored, ColumnRole.Born], alone.Plan().Files[0].Columns.Skip(1).Select(column => column.Role));
    }

    [Fact]
    public void A_column_of_dates_headed_like_a_name_is_none()
    {
        using var file = TableFile.Of("id,last name,first name\n" + string.Join('\n', Enumerable.Range(1, 9).Select(at => $"{at},0{at}/02/2024,Grace")));
        Assert.Equal([ColumnRole.Ignored, ColumnRole.Forename], file.Plan().Files[0].Columns.Skip(1).Select(column => column.Role));
    }

    [Fact]
    public void The_first_column_of_a_table_without_ids_names_the_records_and_is_compared()
    {
        using var file = TableFile.Of("surname,forename\nOkonkwo,Grace\nHaddad,Amir\n");
        var first = file.Plan().Files[0].Columns[0];
        Assert.True(first.IsId);
        Assert.Equal(ColumnRole.Surname, first.Role);
        Assert.Equal("Okonkwo|Okonkwo|Grace", file.Read().Row(0));
        Assert.Equal(ColumnRole.Ignored, file.Plan(new CsvOptions { IdColumn = "surname" }).Files[0].Columns[0].Role);
    }

    [Fact]
    public void What_is_asked_for_counts_before_any_guess()
    {
        using var file = TableFile.Of("x,key,who,hue\n1,a,Grace,blue\n");
        var options = new CsvOptions { IdColumn = "KEY", Map = new Dictionary<string, ColumnRole> { ["Who"] = ColumnRole.Forename, ["hue"] = ColumnRole.Other } };
        var read = file.Read(options);
        Assert.Equal("a|Grace|blue", read.Row(0));
        Assert.Equal([ColumnRole.Forename, ColumnRole.Other], read.Records.Columns.Select(column => column.Role));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_heading_that_is_not_there_is_refused_with_those_that_are(bool isId)
    {
        using var file = TableFile.Of("id,surname\n1,Costa\n");
        var options = isId ? new CsvOptions { IdColumn = "nhs" } : new CsvOptions { TruthColumn = "nhs" };
        Assert.Contains("id, surname", Assert.Throws<InputRefusedException>(() => file.Plan(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_two_files_meet_by_role_then_heading_and_numbers_of_different_registers_never()
    {
        using var one = TableFile.Of("id,given_name,surname,dob,nhs_number,home_phone,mobile\n1,Grace,Okonkwo,1984-07-12,943 476 5919,0113 496 0000,07700 900123\n");
        using var other = TableFile.Of("ref,mobile,last name,forenames,pnc,date_of_birth\nx,07700 900123,Okonkwo,Grace,12/34A,1984-07-12\n");
        var read = CsvFiles.Read(CsvFiles.Plan([one.Path, other.Path], new CsvOptions()), 1, TestContext.Current.CancellationToken);
        Assert.Equal([0, 1], read.Records.FileStarts);
        Assert.Equal(
            ["1|Grace|Okonkwo|1984-07-12|943 476 5919|0113 496 0000|07700 900123|", "x|Grace|Okonkwo|1984-07-12|||07700 900123|12/34A"], [read.Row(0), read.Row(1)]);
        Assert.Equal(read.Records.Columns.Single(column => column.Name == "surname").Codes[0], read.Records.Columns.Single(column => column.Name == "surname").Codes[1]);
    }
}
