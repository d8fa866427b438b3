using Leerspoor.CredentialTool;

return await Command.RunAsync(args, Console.In, Console.Out, Console.Error);
