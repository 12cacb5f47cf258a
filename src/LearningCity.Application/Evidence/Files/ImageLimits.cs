using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Files;

/// <summary>How large a picture may be, read from its header (trust B106): whoever opens it must not run out of memory.</summary>
internal static class ImageLimits
{
    public const long MostPixels = 50_000_000;
    public const long LongestSide = 10_000;

    public static void Check(long width, long height)
    {
        if (width < 1 || height < 1)
        {
            throw Damaged();
        }

        if (width > LongestSide || height > LongestSide || width * height > MostPixels)
        {
            throw EvidenceDocumentRules.FileRejected(
                $"Ảnh {width} × {height} điểm quá lớn; tối đa {MostPixels / 1_000_000} triệu điểm ảnh và {LongestSide} điểm mỗi cạnh.");
        }
    }

    public static RuleViolated Damaged() =>
        EvidenceDocumentRules.FileRejected("Ảnh bị hỏng hoặc bị cắt mất một phần; hãy chọn lại ảnh gốc.");

    public static RuleViolated Moving() =>
        EvidenceDocumentRules.FileRejected("Ảnh động không được nhận; hãy lưu thành ảnh tĩnh.");

    public static RuleViolated SomethingBehind() =>
        EvidenceDocumentRules.FileRejected("Sau ảnh còn nội dung khác được giấu trong tệp; hãy mở ảnh và lưu lại.");
}
