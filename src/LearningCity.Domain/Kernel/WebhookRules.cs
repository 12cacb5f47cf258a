using System.Globalization;
using System.Text;

namespace LearningCity.Domain.Kernel;

/// <summary>Limits and refusals of a webhook.</summary>
public static class WebhookRules
{
    /// <summary>Characters (code points).</summary>
    public const int TitleLength = 120;

    /// <summary>Characters (code points).</summary>
    public const int ReasonLength = 500;

    /// <summary>Characters of the address in its ASCII form.</summary>
    public const int AddressLength = 2_000;

    /// <summary>How long a replaced secret still signs.</summary>
    public static readonly TimeSpan FormerSecretSigns = TimeSpan.FromHours(24);

    /// <summary>The address as it is kept.</summary>
    /// <exception cref="RuleViolated">No https address, or one with a name and password in it.</exception>
    public static Uri ReadAddress(string text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0 || address.AbsoluteUri.Length > AddressLength)
        {
            throw AddressUnusable($"Địa chỉ phải là một URL đầy đủ, không quá {AddressLength} ký tự.");
        }

        var isAllowed = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
        return !isAllowed ? throw AddressUnusable("Địa chỉ phải dùng https; http chỉ dùng được trong chính máy này.")
            : address.UserInfo.Length > 0 ? throw AddressUnusable("Địa chỉ không được chứa tên và mật khẩu; nơi nhận kiểm tra chữ ký thay cho mật khẩu.")
            : address.Fragment.Length > 0 ? throw AddressUnusable("Địa chỉ không được chứa phần sau dấu #.")
            : address;
    }

    /// <summary>The chosen events, each once, in their own order.</summary>
    /// <exception cref="RuleViolated">None is chosen, or the ping.</exception>
    public static IReadOnlyList<EventType> Events(IReadOnlyList<EventType> chosen) =>
        chosen is { Count: > 0 } && !chosen.Contains(EventType.Ping)
            ? [.. chosen.Distinct().Order()]
            : throw RuleViolated.At("events", "kernel.webhook-events", "Hãy chọn ít nhất một loại sự kiện; ping chỉ gửi để thử.");

    /// <summary>One line of text for people: NFC, trimmed, without control, direction or zero-width characters.</summary>
    /// <exception cref="RuleViolated"><c>kernel.webhook-text</c></exception>
    public static string Line(string field, string text, int limit)
    {
        var line = string.Concat((text ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormC).Trim();
        var length = line.EnumerateRunes().Count();
        return length == 0 ? throw Text(field, "Không được để trống.")
            : length > limit ? throw Text(field, $"Dài quá {limit} ký tự.")
            : line.EnumerateRunes().Any(IsUnseen) ? throw Text(field, "Có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại.")
            : line;
    }

    public static RuleViolated AddressUnusable(string message) => RuleViolated.At("address", "kernel.webhook-address", message);

    public static RuleViolated AddressInside() => RuleViolated.At(
        "address", "kernel.webhook-address-inside",
        "Địa chỉ nằm trong mạng nội bộ. Người vận hành phải ghi tên máy này vào thiết đặt Webhooks__InternalHosts trước.");

    public static RuleViolated UnitNotValid() =>
        RuleViolated.At("unit", "kernel.webhook-unit", "Không có đơn vị này, hoặc đơn vị không còn hiệu lực.");

    public static StateConflict NoSecret() => new("kernel.webhook-without-secret", "Webhook chưa có khoá ký. Hãy cấp khoá và đặt ở nơi nhận trước.");

    public static StateConflict IsOn() => new("kernel.webhook-on", "Webhook đang bật.");

    public static StateConflict IsOff() => new("kernel.webhook-off", "Webhook đang tắt.");

    public static StateConflict UnderWay() => new("kernel.delivery-under-way", "Tin này đang được gửi; hãy đợi kết quả.");

    private static RuleViolated Text(string field, string message) => RuleViolated.At(field, "kernel.webhook-text", message);

    private static bool IsUnseen(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
