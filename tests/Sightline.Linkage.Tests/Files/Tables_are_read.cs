using System.Text;

namespace Sightline.Linkage.Tests.Files;

public sealed class Tables_are_read
{
    private const string Two = "id,first_name,surname\n1,Grace,Okonkwo\n2,Amir,Haddad\n";

    [Theory]
    [InlineData(Two)]
    [InlineData("id,first_name,surname\n1,Grace,Okonkwo\n2,Amir,Haddad")]
    [InlineData("id,first_name,surname\r\n1,Grace,Okonkwo\r\n2,Amir,Haddad\r\n")]
    [InlineData("id,first_name,surname\r1,Grace,Okonkwo\r2,Amir,Haddad\r")]
    [InlineData("id;first_name;surname\n1;Grace;Okonkwo\n2;Amir;Haddad\n")]
    [InlineData("id\tfirst_name\tsurname\n1\tGrace\tOkonkwo\n2\tAmir\tHaddad\n")]
    [InlineData("id|first_name|surname\n1|Grace|Okonkwo\n2|Amir|Haddad\n")]
    [InlineData("id, first_name, surname\n1, Grace , Okonkwo\n2, Amir, Haddad\n")]
    [InlineData("\n\nid,first_name,surname\n\n1,Grace,Okonkwo\n\n2,Amir,Haddad\n\n")]
    [InlineData("\"id\",\"first_name\",\"surname\"\n\"1\",\"Grace\",\"Okonkwo\"\n\"2\",\"Amir\",\"Haddad\"")]
    [InlineData("id,first_name,surname,\n1,Grace,Okonkwo,\n2,Amir,Haddad,\n")]
    public void However_a_table_is_written_its_records_are_the_same(string text)
    {
        using var file = TableFile.Of(text);
        var read = file.Read();
        Assert.Equal(["1|Grace|Okonkwo", "2|Amir|Haddad"], Enumerable.Range(0, read.Records.Count).Select(record => read.Row(record)));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_mark_of_byte_order_says_the_encoding_and_is_not_part_of_the_first_heading(string name)
    {
        using var file = TableFile.Of("id,surname\n1,Szczepański\n", Encoding.GetEncoding(name));
        var read = file.Read();
        Assert.Equal("1|Szczepański", read.Row(0));
        Assert.Equal("id", file.Plan().Files[0].Columns[0].Heading);
    }

    [Fact]
    public void Two_bytes_a_letter_without_a_mark_are_still_read()
    {
        using var file = TableFile.Of(Encoding.Unicode.GetBytes(Two));
        Assert.Equal("2|Amir|Haddad", file.Read().Row(1));
    }

    [Fact]
    public void Quotation_marks_hold_delimiters_line_breaks_and_doubled_marks()
    {
        using var file = TableFile.Of("id,full_name,address\n1,\"Okonkwo, Grace\",\"Flat 2\n9 Mill Lane\"\n2, \"Grace \"\"Gigi\"\" Bright\" ,\"\"\n");
        var read = file.Read();
        Assert.Equal("Okonkwo, Grace", read.Of(0, "full_name"));
        Assert.Equal("Flat 2\n9 Mill Lane", read.Of(0, "address"));
        Assert.Equal("Grace \"Gigi\" Bright", read.Of(1, "full_name"));
        Assert.Equal("", read.Of(1, "address"));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_file_of_windows_letters_is_read_as_such_and_said()
    {
        using var file = TableFile.Of(Encoding.Latin1.GetBytes("id,surname\n1,Mu\u00f1oz\n2,O\u0092Brien\n"));
        var read = file.Read();
        Assert.Equal(["1|Muñoz", "2|O’Brien"], [read.Row(0), read.Row(1)]);
        Assert.Contains("Windows-1252", Assert.Single(read.Problems).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_another_encoding_than_the_rest_is_told_with_its_row_and_column()
    {
        using var file = TableFile.Of([.. "id,first_name,surname\n1,Zoë,Muñoz\n2,Zo"u8, 0xEB, .. ",Haddad\n"u8]);
        var read = file.Read();
        Assert.Equal("2|Zoë|Haddad", read.Row(1));
        var problem = Assert.Single(read.Problems);
        Assert.Equal((3L, "first_name"), (problem.Row, problem.Column));
    }

    [Fact]
    public void Words_for_nothing_are_nothing_but_names_that_look_alike_are_names()
    {
        using var file = TableFile.Of("id,first_name,surname\n1,NULL,n/a\n2,Nan,Null-Smith\n3,-,Unknown\n4,NaN,Ng\n5,  ,\"\"\n6,Noner,?\n");
        var read = file.Read();
        Assert.Equal(["1||", "2|Nan|Null-Smith", "3||", "4||Ng", "5||", "6|Noner|"], Enumerable.Range(0, 6).Select(record => read.Row(record)));
    }

    [Fact]
    public void A_short_row_keeps_what_it_says_and_a_long_one_is_left_out_each_with_its_row()
    {
        using var file = TableFile.Of("id,first_name,surname\n1,Grace\n2,Amir,Haddad,Flat 3\n3,Ines,Costa\n");
        var read = file.Read();
        Assert.Equal(["1|Grace|", "3|Ines|Costa"], [read.Row(0), read.Row(1)]);
        Assert.Equal([2L, 3L], read.Problems.Select(problem => problem.Row!.Value));
        Assert.All(read.Problems, problem => Assert.Contains("fields, the headings are 3", problem.What, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_swallows_no_row()
    {
        using var file = TableFile.Of("id,full_name,town\n1,\"Grace,Leeds\n2,\"Haddad, Amir\",York\n3,Ines,\"Hull\n");
        var read = file.Read();
        Assert.Equal(["1|\"Grace|Leeds", "2|Haddad, Amir|York", "3|Ines|\"Hull"], Enumerable.Range(0, 3).Select(record => read.Row(record)));
        Assert.Equal([(2L, "full_name"), (4L, "town")], read.Problems.Select(problem => (problem.Row!.Value, problem.Column!)));
    }

    [Fact]
    public void Marks_that_never_pair_do_not_make_the_reading_slow()
    {
        var text = new StringBuilder("id,full_name,town\n");
        for (var row = 0; row < 60_000; row++)
        {
            text.Append(row).Append(",\"\"x,York\n");
        }

        using var file = TableFile.Of(text.ToString());
        var read = file.Read();
        Assert.Equal(60_000, read.Records.Count);
        Assert.Equal("59999|\"\"x|York", read.Row(59_999));
        Assert.InRange(read.Problems.Count, 21, 22);
    }

    [Fact]
    public void A_nul_byte_is_left_out_and_told()
    {
        using var file = TableFile.Of("id,first_name,surname\n1,Gr\0ace,Okonkwo\n");
        var read = file.Read();
        Assert.Equal("1|Grace|Okonkwo", read.Row(0));
        Assert.Equal((2L, "first_name"), (Assert.Single(read.Problems).Row, read.Problems[0].Column));
    }

    [Fact]
    public void A_field_of_a_megabyte_is_read_so_far_and_told_and_the_next_row_is_whole()
    {
        var huge = new string('x', 1 << 20);
        using var file = TableFile.Of($"id,address,surname\n1,\"1 {huge}\n{huge}\",Okonkwo\n2,2 {huge},Haddad\n3,3 Mill Lane,Costa\n");
        var read = file.Read(threads: 2);
        Assert.Equal([65_536, 65_536, 11], Enumerable.Range(0, 3).Select(record => read.Of(record, "address").Length));
        Assert.Equal("Costa", read.Of(2, "surname"));
        Assert.Equal([2L, 3L], read.Problems.Select(problem => problem.Row!.Value));
    }

    [Fact]
    public void A_row_that_never_ends_is_left_out_and_what_follows_is_read()
    {
        using var file = TableFile.Of([.. "id,address,surname\n1,2 Mill Lane,Okonkwo\n2,"u8, .. new byte[70 << 20], .. "\n3,4 Mill Lane,Costa\n"u8]);
        var read = file.Read();
        Assert.Equal(["1|2 Mill Lane|Okonkwo", "3|4 Mill Lane|Costa"], [read.Row(0), read.Row(1)]);
        Assert.Equal(3L, Assert.Single(read.Problems).Row);
    }

    [Fact]
    public void Two_columns_of_one_heading_are_told_apart()
    {
        using var file = TableFile.Of("id,phone,phone\n1,07700 900123,0113 496 0000\n");
        var read = file.Read();
        Assert.Equal(["phone", "phone (2)"], read.Records.Columns.Select(column => column.Name));
        Assert.Contains("two columns", Assert.Single(read.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_an_id_is_called_by_its_row()
    {
        using var file = TableFile.Of("id,surname\n,Okonkwo\n2,Haddad\n");
        var read = file.Read();
        Assert.Equal("row 2|Okonkwo", read.Row(0));
        Assert.Equal(2L, Assert.Single(read.Problems).Row);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n \n", "is empty")]
    public void An_empty_file_is_refused(string text, string what)
    {
        using var file = TableFile.Of(text);
        Assert.Contains(what, Assert.Throws<InputRefusedException>(() => file.Plan()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("no file of this name", Assert.Throws<InputRefusedException>(() => CsvFiles.Plan(["nowhere.csv"], new CsvOptions())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("id,surname")]
    [InlineData("id,surname\n")]
    public void Headings_alone_are_no_records_and_told(string text)
    {
        using var file = TableFile.Of(text);
        var read = file.Read();
        Assert.Equal(0, read.Records.Count);
        Assert.Contains("no records", Assert.Single(read.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_column_is_the_ids_and_nothing_to_compare()
    {
        using var file = TableFile.Of("id\n1\n2\n");
        var read = file.Read();
        Assert.Equal(2, read.Records.Count);
        Assert.Empty(read.Records.Columns);
    }

    [Fact]
    public void Year_month_and_day_in_columns_of_their_own_are_one_date()
    {
        using var file = TableFile.Of("id,fname,lname,by,bm,bd\n1,Grace,Okonkwo,1984,7,12\n2,Amir,Haddad,1990,,3\n3,Ines,Costa,,4,5\n");
        var read = file.Read();
        Assert.Equal(["1984-07-12", "1990", ""], Enumerable.Range(0, 3).Select(record => read.Of(record, "by")));
        Assert.Equal(ColumnRole.Born, read.Records.Columns.Single(column => column.Name == "by").Role);
    }

    [Fact]
    public void A_column_read_for_itself_runs_row_for_row_with_the_records()
    {
        using var file = TableFile.Of("id,cluster,surname\n1,a,Okonkwo\n2,b,Haddad,too,long\n3,a,Costa\n");
        var plan = file.Plan();
        var truth = CsvFiles.ReadColumn(plan, "cluster", 2, TestContext.Current.CancellationToken);
        Assert.Equal(["a", "a"], truth.Codes.Select(truth.Values.Text));
        Assert.DoesNotContain(CsvFiles.Read(plan, 1, TestContext.Current.CancellationToken).Records.Columns, column => column.Name == "cluster");
    }

    [Theory]
    [InlineData("12/07/1984\n25/12/1990", "1984-07-12 1990-12-25")]
    [InlineData("07/12/1984\n12/25/1990", "1984-07-12 1990-12-25")]
    [InlineData("12 July 1984\n25-Dec-90", "1984-07-12 1990-12-25")]
    [InlineData("July 12th, 1984\n1990-12-25 00:00:00", "1984-07-12 1990-12-25")]
    [InlineData("1984-07-12\n25.12.1990", "1984-07-12 1990-12-25")]
    [InlineData("12/07/84\n12/1990", "1984-07-12 1990-12")]
    [InlineData("19840712\n1990-13-45", "19840712 1990-13-45")]
    [InlineData("12071984\n25121990", "1984-07-12 1990-12-25")]
    [InlineData("07121984\n12251990", "1984-07-12 1990-12-25")]
    [InlineData("19121984\n03071990", "1984-12-19 1990-07-03")]
    [InlineData("19121912\n19840712", "19121912 19840712")]
    [InlineData("13/07/1984\n12/25/1990", "1984-07-13 1990-12-25")]
    public void Dates_written_in_many_ways_become_one(string dates, string expected)
    {
        using var file = TableFile.Of("id,dob\n1,\"" + dates.Replace("\n", "\"\n2,\"", StringComparison.Ordinal) + "\"");
        var read = file.Read();
        Assert.Equal(expected, $"{read.Of(0, "dob")} {read.Of(1, "dob")}");
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_told_with_its_row_and_kept_as_text()
    {
        using var file = TableFile.Of("id,dob\n\n1,12/07/1984\n2,about 1950\n3,31/02/1990\n");
        var read = file.Read();
        Assert.Equal(["1984-07-12", "about 1950", "31/02/1990"], Enumerable.Range(0, 3).Select(record => read.Of(record, "dob")));
        Assert.Equal([(4L, "dob"), (5L, "dob")], read.Problems.Select(problem => (problem.Row!.Value, problem.Column!)));
    }

    [Fact]
    public void An_id_that_stands_twice_is_told_with_both_rows()
    {
        using var file = TableFile.Of("id,surname\n1,Okonkwo\n2,Haddad\n\n1,Costa\n");
        var read = file.Read();
        Assert.Equal(3, read.Records.Count);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(5L, problem.Row);
        Assert.Contains("row 2 already", problem.What, StringComparison.Ordinal);
        Assert.Equal([2L, 3L, 5L], Enumerable.Range(0, 3).Select(read.RowOf));
    }
}
