namespace Sightline.Platform.Ports;

/// <summary>What a module puts in the navigation and on the start page, for those who have the permission.</summary>
public interface INavigation
{
    IReadOnlyList<NavigationItem> Items { get; }
}

/// <param name="Order">Lowest first.</param>
/// <param name="InBar">Also stands in the bar at the top of every page; otherwise only on the start page.</param>
public sealed record NavigationItem(string Text, string Description, string Link, string Permission, int Order, bool InBar = true);
