namespace Sightline.Linkage.Tests.Files;

public sealed class Outputs_harm_nothing
{
    [Fact]
    public void What_is_read_is_never_written_over_whatever_it_is_called()
    {
        using var file = TableFile.Of("id,surname\n1,Costa\n");
        var folder = Path.GetDirectoryName(file.Path)!;
        var roundabout = Path.Combine(folder, ".", Path.GetFileName(file.Path));
        Assert.Contains("reads it", Assert.Throws<InputRefusedException>(() => OutputFiles.Check([file.Path], roundabout)).Message, StringComparison.Ordinal);
        Assert.Throws<InputRefusedException>(() => OutputFiles.Check([file.Path], file.Path + "-links", file.Path + "-links"));
        Assert.Contains("folder", Assert.Throws<InputRefusedException>(() => OutputFiles.Check([file.Path], folder)).Message, StringComparison.Ordinal);
        OutputFiles.Check([file.Path], file.Path + "-links", null, file.Path + "-clusters");
        Assert.StartsWith("id,surname", File.ReadAllText(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_what_is_read_is_what_is_read()
    {
        using var file = TableFile.Of("id,surname\n1,Costa\n");
        var link = file.Path + "-elsewhere";
        File.Delete(link);
        File.CreateSymbolicLink(link, file.Path);
        try
        {
            Assert.Throws<InputRefusedException>(() => OutputFiles.Check([file.Path], link));
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public void A_message_moves_no_cursor()
    {
        using var file = TableFile.Of("id,sur\u001b[2Jname,sur\u001b[2Jname\n1,Costa,Costa\n");
        Assert.DoesNotContain('\u001b', Assert.Single(file.Read().Problems).ToString());
    }
}
