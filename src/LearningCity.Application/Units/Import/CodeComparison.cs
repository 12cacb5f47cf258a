using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Types and trees of a file: new codes, and new names of known ones.</summary>
internal static class CodeComparison
{
    public static List<WrittenCode> Compare(
        ImportWorld world, IReadOnlyList<StatedCode> said, IReadOnlyDictionary<string, StoredCode> stored, Dictionary<string, Guid> ids)
    {
        var written = new List<WrittenCode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in said)
        {
            var name = world.Line(item.At, "name", item.Name, UnitRules.NameLimit);
            if (!world.IsCode(item.At, item.Code))
            {
                continue;
            }

            if (!seen.Add(item.Code))
            {
                world.Faults.Add(UnitImportRules.CodeTwice(item.At, item.Code));
                continue;
            }

            var isNew = !ids.TryGetValue(item.Code, out var id);
            if (isNew)
            {
                ids[item.Code] = id = world.NewId();
            }

            if (isNew || stored[item.Code].Name != name)
            {
                written.Add(new WrittenCode(id, item.Code, name, isNew));
            }
        }

        return written;
    }
}
