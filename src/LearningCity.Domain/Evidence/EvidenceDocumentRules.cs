using System.Globalization;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>The limits of a document and the ways it says no.</summary>
public static class EvidenceDocumentRules
{
    /// <summary>Characters of a số/ký hiệu, such as 1373/QĐ-TTg.</summary>
    public const int NumberLimit = 100;
    public const int IssuerLimit = 300;
    public const int SummaryLimit = 1000;
    public const int KindLimit = 100;
    public const int ReasonLimit = 1000;
    public const int FileNameLimit = 150;

    /// <summary>No Vietnamese letter carries more than two marks; four leaves room for other scripts.</summary>
    public const int MarksPerLetterLimit = 4;

    /// <summary>30 MB: what one upload may hold (trust I7).</summary>
    public const long FileSizeLimit = 30L * 1024 * 1024;

    /// <summary>The Provisional Government's first papers are older than no evidence.</summary>
    public static readonly DateOnly FirstDay = new(1945, 9, 2);

    public static RuleViolated WronglyDescribed(IReadOnlyList<Fault> faults) =>
        new("evidence.wrongly-described", "Thông tin văn bản chưa đúng; xem từng lỗi.", faults);

    /// <param name="reason">A Vietnamese sentence: what was found, and what to do.</param>
    public static RuleViolated FileRejected(string reason) => RuleViolated.At("file", "evidence.file-rejected", reason);

    /// <param name="size">Bytes of the file that is one too many.</param>
    public static RuleViolated QuotaExceeded(UsedStorage used, StorageQuota quota, long size) => RuleViolated.At("file", "evidence.quota-exceeded",
        $"Năm {used.Year} đơn vị đã lưu {Megabytes(used.Bytes)} / {Megabytes(quota.Bytes)} MB, {used.Files} / {quota.Files} tệp; tệp này có {Megabytes(size)} MB nên vượt hạn mức. "
        + "Hãy dùng văn bản đã có trong kho, hoặc đề nghị cơ quan thường trực nâng hạn mức.");

    public static StateConflict NotActive() => new("evidence.not-active",
        "Văn bản đã thu hồi nên không sửa được; hãy thêm văn bản mới.");

    public static StateConflict AlreadyWithdrawn() => new("evidence.already-withdrawn", "Văn bản này đã được thu hồi.");

    public static StateConflict EraseBeforeWithdrawal() => new("evidence.erase-before-withdrawal",
        "Phải thu hồi văn bản trước khi xoá nội dung tệp.");

    public static StateConflict BytesErased(string decision) => new("evidence.bytes-erased",
        $"Nội dung tệp đã được xoá theo quyết định số {decision}; thông tin văn bản và mã băm vẫn được giữ.");

    /// <summary>At most one decimal, rounded up, so that what is full never looks as if there were room.</summary>
    private static string Megabytes(long bytes) =>
        (Math.Ceiling(bytes * 10m / StorageQuota.Megabyte) / 10).ToString("0.#", CultureInfo.GetCultureInfo("vi-VN"));
}
