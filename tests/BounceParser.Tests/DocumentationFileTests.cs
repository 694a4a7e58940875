using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BounceParsing.Tests;

/// <summary>The documentation that goes into the package tells of what can be called, and of nothing else.</summary>
public sealed partial class DocumentationFileTests
{
    private static readonly string[] Documented =
    [
        .. XDocument.Load(Path.ChangeExtension(typeof(BounceParser).Assembly.Location, ".xml")).Descendants("member").Select(member => (string)member.Attribute("name")!),
    ];

    [Fact]
    public void Every_public_type_is_documented()
        => typeof(BounceParser).Assembly.GetExportedTypes().Select(type => $"T:{NameOf(type)}").Where(id => !IsCompilers(id)).Except(Documented).Should().BeEmpty();

    [Fact]
    public void Every_public_property_is_documented()
        => typeof(BounceParser).Assembly.GetExportedTypes().SelectMany(type => type.GetProperties(Declared).Select(property => $"P:{NameOf(type)}.{property.Name}"))
            .Except(Documented.Select(id => id.Split('(')[0])).Should().BeEmpty();

    [Fact]
    public void Nothing_internal_is_documented()
    {
        HashSet<string> names = [.. typeof(BounceParser).Assembly.GetExportedTypes().SelectMany(NamesOf)];
        Documented.Select(id => id[2..].Split('(')[0]).Select(name => Arity().Replace(name, "")).Where(name => !names.Contains(name)).Should().BeEmpty();
    }

    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static IEnumerable<string> NamesOf(Type type)
        => type.GetMembers(Declared).Select(member => $"{NameOf(type)}.{member.Name.Replace('.', '#')}").Append(NameOf(type));

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    /// <summary>What the compiler makes of extension blocks has no name in the source.</summary>
    private static bool IsCompilers(string id) => id.Contains('<', StringComparison.Ordinal);

    [GeneratedRegex(@"``\d+")]
    private static partial Regex Arity();
}
