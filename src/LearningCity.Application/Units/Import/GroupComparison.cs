using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Groups of a file; the members it names take the place of those stored.</summary>
internal static class GroupComparison
{
    public static List<WrittenGroup> Compare(ImportWorld world, StatedStructure stated)
    {
        var written = new List<WrittenGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in stated.Groups.Where(group => world.IsCode(group.At, group.Code)))
        {
            if (!seen.Add(group.Code))
            {
                world.Faults.Add(UnitImportRules.CodeTwice(group.At, group.Code));
                continue;
            }

            var name = world.Line(group.At, "name", group.Name, UnitRules.NameLimit);
            var members = Members(world, group);
            var had = world.Stored.Groups.GetValueOrDefault(group.Code);
            if (had is null || had.Name != name || !had.Members.SequenceEqual(members))
            {
                written.Add(new WrittenGroup(had?.Id ?? world.NewId(), group.Code, name, members, had is null));
            }
        }

        return written;
    }

    private static List<Held<string>> Members(ImportWorld world, StatedGroup group)
    {
        var members = new List<Held<string>>();
        foreach (var member in group.Members.Where(member => world.Knows(member.At, "unit", member.Unit)))
        {
            var validity = world.Units[member.Unit].Validity;
            var days = new Period(member.From ?? validity.From, member.To);
            if (!days.IsOrdered || !validity.Covers(days.From))
            {
                world.Faults.Add(UnitImportRules.FactOutside(member.At));
            }
            else if (members.Any(other => other.Value == member.Unit && other.Days.Overlaps(days)))
            {
                world.Faults.Add(UnitImportRules.MembersOverlap(member.At));
            }

            members.Add(new Held<string>(days, member.Unit));
        }

        return [.. members.OrderBy(member => member.Value, StringComparer.Ordinal).ThenBy(member => member.Days.From)];
    }
}
