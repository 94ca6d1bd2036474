using Sightline.Facts;

namespace Sightline.Orders.Model;

/// <summary>Somebody the order binds.</summary>
internal sealed class OrderRespondent
{
    public required OrderId OrderId { get; init; }

    public required NominalId NominalId { get; init; }
}

/// <summary>Somebody the order protects.</summary>
internal sealed class OrderProtected
{
    public required OrderId OrderId { get; init; }

    public required NominalId NominalId { get; init; }
}

/// <summary>A child the order names.</summary>
internal sealed class OrderChild
{
    public required OrderId OrderId { get; init; }

    public required NominalId NominalId { get; init; }
}
