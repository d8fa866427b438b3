using Leerspoor.MapTool;

return Arguments.TryParse(args, out var arguments, out var mistake)
    ? MapCommand.Run(arguments)
    : MapCommand.Explain(mistake);
