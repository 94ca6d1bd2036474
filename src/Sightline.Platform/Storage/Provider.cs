namespace Sightline.Platform.Storage;

public enum Provider
{
    Sqlite = 1,
    PostgreSql = 2,
}
