using BounceParsing.Training;

if (args is not [string tests, string table])
{
    Console.Error.WriteLine("Usage: BounceParser.Training TESTS TABLE: learns from the folder of the tests' sources and writes the table.");
    return 2;
}

List<Example> examples = Examples.Read(tests);
byte[] bytes = Model.Train(examples).Write(LongestTable.Bytes);
File.WriteAllBytes(table, bytes);
Console.WriteLine($"{examples.Count} examples, {bytes.Length} bytes");
return 0;
