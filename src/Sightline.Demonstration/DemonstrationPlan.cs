namespace Sightline.Demonstration;

/// <param name="Size">"small" or "force".</param>
public sealed record DemonstrationPlan(string Size, int Seed);
