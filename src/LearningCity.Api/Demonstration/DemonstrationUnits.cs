using System.Globalization;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;

namespace LearningCity.Api.Demonstration;

/// <summary>The structures that are made up for the demonstration. Offices carry the names of the Hải Phòng set; schools,
/// wards and departments carry numbers, because they are nobody's.</summary>
internal static class DemonstrationUnits
{
    public const string Tree = "hanh-chinh";
    public const string HaiPhong = "hai-phong";
    public const string SampleCity = "thanh-pho-mau";

    private static readonly DateOnly Founded = new(2020, 1, 1);

    private static readonly CodedName[] Types =
    [
        new("thanh-pho", "Thành phố"), new("phuong", "Phường"), new("so", "Sở, ban, ngành"), new("phong", "Phòng, ban thuộc sở"),
        new("doan-the", "Đoàn thể"), new("phong-gddt", "Phòng giáo dục và đào tạo"), new("truong-thpt", "Trường trung học phổ thông"),
        new("trung-tam", "Trung tâm"), new("truong-dai-hoc", "Trường đại học"), new("don-vi", "Đơn vị trực thuộc sở"),
    ];

    /// <summary>The offices named in the set of Công văn 5195, eight pilot districts (source 003) and forty schools.</summary>
    public static byte[] HaiPhongFile()
    {
        var districts = Numbered(8, "hp-pgd", "Phòng GD&ĐT quận/huyện thí điểm số {0}", "phong-gddt", HaiPhong);
        var schools = Numbered(30, "hp-thpt", "Trường THPT minh hoạ số {0}", "truong-thpt", "hp-so-gddt");
        var centres = Numbered(8, "hp-gdnn", "TT GDNN-GDTX minh hoạ số {0}", "trung-tam", "hp-so-gddt");
        var others = Numbered(2, "hp-dvtt", "Đơn vị trực thuộc Sở minh hoạ số {0}", "don-vi", "hp-so-gddt");
        FiledUnit[] offices =
        [
            Unit(HaiPhong, "Thành phố Hải Phòng", "thanh-pho", null),
            Unit("hp-so-gddt", "Sở Giáo dục và Đào tạo Hải Phòng", "so", HaiPhong),
            Unit("hp-so-gdtx", "Phòng GDTX-CN&ĐH Sở GD&ĐT", "phong", "hp-so-gddt"),
            Unit("hp-so-vanphong", "Văn phòng Sở", "phong", "hp-so-gddt"),
            Unit("hp-so-cctt", "Phòng CCTT Sở GD&ĐT", "phong", "hp-so-gddt"),
            Unit("hp-congdoan", "Công đoàn ngành giáo dục", "doan-the", "hp-so-gddt"),
            Unit("hp-dhhp", "trường Đại học Hải Phòng", "truong-dai-hoc", HaiPhong),
            Unit("hp-gdtxhp", "Trung tâm GDTX Hải Phòng", "trung-tam", "hp-so-gddt"),
        ];
        return Write(
            [.. offices, .. districts, .. schools, .. centres, .. others],
            [
                Group("hp-pgd", "Phòng GD&ĐT quận/huyện", districts), Group("hp-thpt", "trường THPT", schools),
                Group("hp-gdnn", "TT GDNN-GDTX", centres), Group("hp-dvtt", "đơn vị trực thuộc Sở", others),
            ]);
    }

    /// <summary>A city of today: 33 wards, 60 departments, 40 schools.</summary>
    public static byte[] SampleCityFile()
    {
        var wards = Numbered(33, "mau-phuong", "Phường {0}", "phuong", SampleCity);
        var departments = Numbered(60, "mau-so", "Sở, ban, ngành số {0}", "so", SampleCity);
        var schools = Numbered(40, "mau-thpt", "Trường THPT số {0}", "truong-thpt", "mau-so-01");
        return Write(
            [Unit(SampleCity, "Thành phố Mẫu", "thanh-pho", null), .. wards, .. departments, .. schools],
            [Group("mau-truong", "Trường học của Thành phố Mẫu", schools)]);
    }

    private static FiledUnit[] Numbered(int count, string code, string name, string type, string parent) =>
        [.. Enumerable.Range(1, count)
            .Select(number => number.ToString("00", CultureInfo.InvariantCulture))
            .Select(number => Unit($"{code}-{number}", string.Format(CultureInfo.InvariantCulture, name, number), type, parent))];

    private static FiledUnit Unit(string code, string name, string type, string? parent) =>
        new(code, Founded, [new FiledName(name)], [new FiledType(type)], [new FiledPlace(Tree, parent)], Ground: "Dữ liệu minh hoạ");

    private static FiledGroup Group(string code, string name, IEnumerable<FiledUnit> members) =>
        new(code, name, [.. members.Select(member => new FiledMember(member.Code))]);

    private static byte[] Write(IReadOnlyList<FiledUnit> units, IReadOnlyList<FiledGroup> groups) => JsonSerializer.SerializeToUtf8Bytes(
        new UnitFile(UnitFile.Version1, Types, [new CodedName(Tree, "Cây hành chính")], groups, units, Note: "Dữ liệu minh hoạ"), WireFormat.Options);
}
