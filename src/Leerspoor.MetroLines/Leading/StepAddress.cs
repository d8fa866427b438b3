namespace Leerspoor.MetroLines.Leading;

/// <summary>Where the page of a step is, under the address of its path.</summary>
internal static class StepAddress
{
    public static string Of(PathStep step) =>
        step switch
        {
            PathStep.Needs => "behoefte",
            PathStep.Outcomes => "leeruitkomsten",
            PathStep.Offer => "aanbod",
            PathStep.Running => "uitvoeren",
            PathStep.Recognising => "erkennen",
            _ => "evalueren",
        };
}
