namespace BounceParsing.Training;

/// <summary>How long the table may be that is part of the assembly.</summary>
public static class LongestTable
{
    public const int Bytes = 100_000;
}
