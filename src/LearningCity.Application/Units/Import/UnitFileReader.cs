using System.Text.Json;
using System.Text.Unicode;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Reads the product's own JSON form.</summary>
internal static class UnitFileReader
{
    public static StatedStructure Read(ReadOnlySpan<byte> file)
    {
        var filed = Parse(file);
        if (filed.Format != UnitFile.Version1)
        {
            throw UnitImportRules.Unreadable($"\"format\" phải là {UnitFile.Version1}.");
        }

        if (HasGaps(filed))
        {
            throw UnitImportRules.Unreadable("Có một phần tử null trong danh sách.");
        }

        var units = filed.Units ?? [];
        if (units.Count > UnitFile.MostRows)
        {
            throw UnitImportRules.TooManyRows();
        }

        return new StatedStructure(
            Coded(filed.Types, "/types"),
            Coded(filed.Trees, "/trees"),
            (filed.Trees ?? []).Select(tree => Code(tree.Code))
                .Concat(units.SelectMany(unit => unit.Places ?? []).Select(place => Code(place.Tree))).ToHashSet(StringComparer.Ordinal),
            [.. (filed.Groups ?? []).Select((group, at) => new StatedGroup(
                new Spot(null, $"/groups/{at}"), Code(group.Code), group.Name,
                [.. (group.Members ?? []).Select((member, number) =>
                    new StatedMember(new Spot(null, $"/groups/{at}/members/{number}"), Code(member.Unit), member.From, member.To))]))],
            [.. units.Select((unit, at) => Unit(unit, $"/units/{at}"))],
            [.. (filed.Successions ?? []).Select((link, at) => new StatedSuccession(
                new Spot(null, $"/successions/{at}"), Code(link.Predecessor), Code(link.Successor), link.On, link.Kind, link.Extent, link.Note))],
            []);
    }

    private static StatedUnit Unit(FiledUnit unit, string pointer)
    {
        return new StatedUnit(
            new Spot(null, pointer), Code(unit.Code), new Period(unit.ValidFrom, unit.ValidTo),
            [.. unit.Names.Select((name, at) => new Stated<NameFacts>(
                Part("names", at), name.From ?? unit.ValidFrom, new NameFacts(name.OfficialName, name.ShortName, name.OfficialCode)))],
            [.. unit.Types.Select((type, at) => new Stated<string>(Part("types", at), type.From ?? unit.ValidFrom, Code(type.Type)))],
            [.. (unit.Places ?? []).Select((place, at) => new Stated<PlaceFacts>(
                Part("places", at), place.From ?? unit.ValidFrom, new PlaceFacts(Code(place.Tree), place.Parent is { } parent ? Code(parent) : null)))],
            unit.Ground);

        Spot Part(string list, int at) => new(null, $"{pointer}/{list}/{at}");
    }

    private static StatedCode[] Coded(IReadOnlyList<CodedName>? names, string pointer) =>
        [.. (names ?? []).Select((name, at) => new StatedCode(new Spot(null, $"{pointer}/{at}"), Code(name.Code), name.Name))];

    private static bool HasGaps(UnitFile file)
    {
        return Gap(file.Types) || Gap(file.Trees) || Gap(file.Groups) || Gap(file.Units) || Gap(file.Successions)
            || file.Groups?.Any(group => Gap(group.Members)) == true
            || file.Units?.Any(unit => Gap(unit.Names) || Gap(unit.Types) || Gap(unit.Places)) == true;

        static bool Gap<T>(IReadOnlyList<T>? list)
            where T : class => list?.Any(item => item is null) == true;
    }

    private static string Code(string text) => text.Trim().ToLowerInvariant();

    private static UnitFile Parse(ReadOnlySpan<byte> file)
    {
        if (!Utf8.IsValid(file))
        {
            throw UnitImportRules.Unreadable("Tệp không ở bảng mã UTF-8.");
        }

        try
        {
            var start = file.StartsWith("\uFEFF"u8) ? 3 : 0;
            return JsonSerializer.Deserialize<UnitFile>(file[start..], WireFormat.Options) ?? throw UnitImportRules.Unreadable("Tệp rỗng.");
        }
        catch (JsonException fault)
        {
            throw UnitImportRules.Unreadable($"Không đọc được tại dòng {(fault.LineNumber ?? 0) + 1}, {fault.Path ?? "$"}.");
        }
    }
}
