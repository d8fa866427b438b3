using System.Reflection;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>No reason to refuse is without a test that asks for it by name.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Every_refusal_is_expected_by_some_test()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Leerspoor.Credentials.Tests");
        var tests = string.Concat(
            Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    Path.GetFileName(file) is not ("TextsTests.cs" or "CoverageTests.cs")
                )
                .Select(File.ReadAllText)
        );

        Names()
            .Where(name => !IsNamed(tests, $"CredentialsRefusals.{name}"))
            .ShouldBeEmpty("Write a test that is refused for this reason");
    }

    private static IEnumerable<string> Names() =>
        typeof(CredentialsRefusals)
            .GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member =>
                member is FieldInfo { FieldType.Name: nameof(Refusal) }
                || member is MethodInfo { ReturnType.Name: nameof(Refusal) }
            )
            .Select(member => member.Name);

    private static bool IsNamed(string tests, string name)
    {
        for (var at = 0; (at = tests.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + name.Length;
            if (end == tests.Length || !char.IsLetterOrDigit(tests[end]))
                return true;
        }
        return false;
    }
}
