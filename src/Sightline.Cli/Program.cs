using Sightline.Cli;

return await SightlineProgram.RunAsync(args);
