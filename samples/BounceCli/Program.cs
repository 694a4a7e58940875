// The command "bounce" of src/BounceParser.Cli, to be run from a clone.
return BounceParsing.Cli.CommandLine.Run(args);
