namespace Leerspoor.ActionScans.Surveys;

/// <summary>Words of surveys, for whoever fills one in and whoever reads the results (B1, short sentences).</summary>
internal sealed class SurveyTexts;
