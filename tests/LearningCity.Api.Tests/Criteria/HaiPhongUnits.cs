using LearningCity.Application.Units.Import;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The city of the set with the offices the set names, the groups it names with members, and wards.</summary>
internal static class HaiPhongUnits
{
    public const string City = "hai-phong";

    public const string Tree = "hanh-chinh";

    /// <summary>The offices, as the set names them: their code is their key in the set.</summary>
    public static IReadOnlyList<(string Code, string Name)> Offices { get; } =
    [
        ("so-gdtx", "Phòng GDTX-CN&ĐH Sở GD&ĐT"), ("so-vanphong", "Văn phòng Sở"), ("congdoan", "Công đoàn ngành giáo dục"),
        ("so-cctt", "Phòng CCTT Sở GD&ĐT"), ("dhhp", "trường Đại học Hải Phòng"), ("gdtxhp", "Trung tâm GDTX Hải Phòng"),
    ];

    /// <summary>The groups of the set, each with its members' name and number.</summary>
    public static IReadOnlyList<(string Code, string Name, string Member, int Members)> Groups { get; } =
    [
        ("pgd", "Phòng GD&ĐT quận/huyện", "Phòng GD&ĐT quận/huyện số", 8), ("thpt", "trường THPT", "Trường THPT số", 4),
        ("gdnn", "TT GDNN-GDTX", "Trung tâm GDNN-GDTX số", 2), ("dvtt", "đơn vị trực thuộc Sở", "Đơn vị trực thuộc Sở số", 2),
    ];

    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    public static UnitFile File(int wards) => new(
        UnitFile.Version1,
        Types: [new("thanh-pho", "Thành phố"), new("phong-ban", "Phòng, ban, trường"), new("phuong", "Phường")],
        Trees: [new(Tree, "Cây hành chính")],
        Groups: [.. Groups.Select(group => new FiledGroup(group.Code, group.Name, [.. MembersOf(group).Select(member => new FiledMember(member.Code))]))],
        Units:
        [
            Unit(City, "Thành phố Hải Phòng", "thanh-pho", null),
            .. Offices.Select(office => Unit(office.Code, office.Name, "phong-ban", City)),
            .. Groups.SelectMany(MembersOf).Select(member => Unit(member.Code, member.Name, "phong-ban", City)),
            .. Enumerable.Range(1, wards).Select(number => Unit(Ward(number), $"Phường {number:D2}", "phuong", City)),
        ]);

    public static string Ward(int number) => $"phuong-{number:D2}";

    private static IEnumerable<(string Code, string Name)> MembersOf((string Code, string Name, string Member, int Members) group) =>
        Enumerable.Range(1, group.Members).Select(number => ($"{group.Code}-{number}", $"{group.Member} {number}"));

    private static FiledUnit Unit(string code, string name, string type, string? parent) =>
        new(code, FirstDay, [new FiledName(name)], [new FiledType(type)], [new FiledPlace(Tree, parent)], Ground: "Dữ liệu kiểm thử");
}
