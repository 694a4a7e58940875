namespace BounceParsing.Cli.Output;

/// <summary>In which form the output is written.</summary>
internal enum OutputFormat
{
    /// <summary>Rows for people at a terminal.</summary>
    Table,

    /// <summary>Lines whose columns are parted by tabs, for pipes.</summary>
    Plain,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>Comma-separated values (RFC 4180) with a line of titles.</summary>
    Csv,
}
