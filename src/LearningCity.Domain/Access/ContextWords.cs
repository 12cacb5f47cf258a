namespace LearningCity.Domain.Access;

/// <summary>
/// Words that everybody who guesses at a Vietnamese learning city tries first: its business, its offices, its schools,
/// and the 34 provinces and cities of Nghị quyết 202/2025/QH15 with the cities of our sources.
/// </summary>
internal static class ContextWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "thành phố học tập", "thành phố", "học tập", "learning city", "learning", "city", "suốt đời", "khuyến học", "khuyến tài",
        "giáo dục", "đào tạo", "giáo dục và đào tạo", "sở giáo dục", "phòng giáo dục", "ủy ban nhân dân", "ubnd", "gddt", "sgddt",
        "nhà trường", "trường", "tiểu học", "mầm non", "trung học", "phổ thông", "cơ sở", "thcs", "thpt", "lớp", "năm học", "niên khóa",
        "phường", "xã", "quận", "huyện", "thị xã", "thị trấn", "khu phố", "tỉnh", "đơn vị", "văn phòng", "quản trị", "cán bộ",
        "mật khẩu", "mật mã", "đăng nhập", "password", "passwd", "admin", "administrator", "welcome", "user", "năm", "tháng", "việt nam", "vietnam",
        "hà nội", "huế", "lai châu", "điện biên", "sơn la", "lạng sơn", "quảng ninh", "thanh hóa", "nghệ an", "hà tĩnh", "cao bằng",
        "tuyên quang", "lào cai", "thái nguyên", "phú thọ", "bắc ninh", "hưng yên", "hải phòng", "ninh bình", "quảng trị", "đà nẵng",
        "quảng ngãi", "gia lai", "khánh hòa", "lâm đồng", "đắk lắk", "hồ chí minh", "sài gòn", "đồng nai", "tây ninh", "cần thơ",
        "vĩnh long", "đồng tháp", "cà mau", "an giang", "hạ long",
    ];
}
