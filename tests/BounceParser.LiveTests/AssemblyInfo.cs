// One after the other: the mailers take each other's place, and what is measured must not be measured beside something else.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
