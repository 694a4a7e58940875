using BounceCli;

return CommandLine.Run(args);
