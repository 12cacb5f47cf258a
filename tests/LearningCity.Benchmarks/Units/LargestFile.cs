using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;

namespace LearningCity.Benchmarks.Units;

/// <summary>As many units as one import takes, all of them schools nobody has heard of, in both forms.</summary>
internal static class LargestFile
{
    public static ReadOnlyMemoryContent Json() => Sent(JsonSerializer.SerializeToUtf8Bytes(
        new UnitFile(
            UnitFile.Version1,
            Units: [.. Codes("tep-").Select(code => new FiledUnit(
                code, CityUnits.Founded, [new FiledName(NameOf(code))], [new FiledType(CityUnits.SchoolType)],
                [new FiledPlace(CityUnits.Tree, CityUnits.CityCode)], Ground: CityUnits.Ground))]),
        WireFormat.Options), "application/json");

    public static ReadOnlyMemoryContent Table() => Sent(Encoding.UTF8.GetBytes(string.Concat(
        Codes("bang-").Select(code => string.Create(
            CultureInfo.InvariantCulture, $"{code},{NameOf(code)},{CityUnits.SchoolType},{CityUnits.Founded:yyyy-MM-dd},{CityUnits.CityCode},{CityUnits.Ground}\r\n"))
            .Prepend("Mã,Tên,Loại,Hiệu lực từ,Trực thuộc,Căn cứ\r\n"))), "text/csv");

    private static IEnumerable<string> Codes(string prefix) =>
        Enumerable.Range(1, UnitFile.MostRows).Select(number => prefix + number.ToString("00000", CultureInfo.InvariantCulture));

    private static string NameOf(string code) => "Trường mầm non và tiểu học " + code;

    private static ReadOnlyMemoryContent Sent(byte[] file, string form) => new(file) { Headers = { ContentType = new(form) } };
}
