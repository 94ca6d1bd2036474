using Sightline.Kernel;

namespace Sightline.Platform.Work;

/// <summary>
/// A request that only shows a form again, filled in, after its sender had been signed out: no action does anything in it, whatever the page behind it is. Each page
/// answers as it answers any refusal, with what was typed still in its fields.
/// </summary>
public sealed class ShownAgain
{
    public bool Holds { get; private set; }

    public void Begin() => Holds = true;

    internal void Check() => Rules.Check(new WhatIsShownAgainIsNotSent(Holds));
}
