using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of the end of a round: council, decision, publication, correction.</summary>
public static class RoundEndRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumNumberLength = 100;

    /// <summary>Of the signer and of the body that decides: in UTF-16 code units.</summary>
    public const int MaximumNameLength = 300;

    public static StateConflict Baseline(string title) =>
        new("criteria.baseline-ends-at-lock", $"Đợt \"{title}\" là đợt khảo sát hiện trạng: kết thúc khi khoá, không thẩm định và không ra quyết định.");

    public static StateConflict NotLocked(string title, RoundState state) =>
        new("criteria.round-not-locked", $"Đợt \"{title}\" đang ở trạng thái \"{Word(state)}\"; hội đồng chỉ ghi kết quả khi đợt đã khoá.");

    public static StateConflict ReviewOver(string title, RoundState state) =>
        new("criteria.review-over", $"Đợt \"{title}\" đang ở trạng thái \"{Word(state)}\"; báo cáo không thẩm định hay chấp nhận được nữa.");

    public static StateConflict NotAssessed(string title, RoundState state) =>
        new("criteria.round-not-assessed", $"Đợt \"{title}\" đang ở trạng thái \"{Word(state)}\", không phải \"{Word(RoundState.Assessed)}\".");

    public static StateConflict NotDecided(string title, RoundState state) =>
        new("criteria.round-not-decided", $"Đợt \"{title}\" đang ở trạng thái \"{Word(state)}\", không phải \"{Word(RoundState.Decided)}\".");

    public static StateConflict AlreadyWithdrawn(int number) =>
        new("criteria.result-already-withdrawn", $"Kết quả số {number} đã được thu hồi.");

    public static RuleViolated ResultUnknown(int number) =>
        RuleViolated.At("number", "criteria.result-unknown", $"Đợt này không có kết quả số {number}.");

    /// <summary>Separation of duties: the one who decides a round accepted none of its reports alone.</summary>
    public static RuleViolated DeciderAcceptedAlone() =>
        new("criteria.decider-accepted-alone", "Người quyết định kết quả không được là người đã một mình thẩm định và chấp nhận báo cáo của đợt này.");

    public static RuleViolated PublicationDay(DateOnly decidedOn) =>
        RuleViolated.At("date", "criteria.publication-day", $"Ngày công bố phải từ ngày quyết định {CityDay.Written(decidedOn)} đến hôm nay.");

    /// <exception cref="RuleViolated">Number, signer or body is missing or malformed, or the day lies before <paramref name="earliest"/> or after <paramref name="today"/>.</exception>
    internal static void Check(DecisionPaper paper, DateOnly earliest, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(paper);
        RequireText(paper.Number, MaximumNumberLength, "number", "Số quyết định");
        RequireText(paper.Signer, MaximumNameLength, "signer", "Người ký");
        RequireText(paper.Body, MaximumNameLength, "body", "Cơ quan ban hành quyết định");
        if (paper.Date < earliest || paper.Date > today)
        {
            throw RuleViolated.At("date", "criteria.decision-day", $"Ngày quyết định phải từ {CityDay.Written(earliest)} đến hôm nay {CityDay.Written(today)}.");
        }
    }

    /// <summary>The office's word for a state.</summary>
    public static string Word(RoundState state) => state switch
    {
        RoundState.Draft => "đang chuẩn bị",
        RoundState.Open => "đang mở",
        RoundState.Locked => "đã khoá",
        RoundState.Assessed => "đã thẩm định",
        RoundState.Decided => "đã có quyết định",
        RoundState.Published => "đã công bố",
        RoundState.Discarded => "đã bỏ",
        _ => "đã thu hồi kết quả",
    };

    private static void RequireText(string? text, int most, string field, string what)
    {
        if (!PlainText.IsLine(text, most))
        {
            throw RuleViolated.At(field, "criteria.decision-malformed", $"{what} phải được ghi, không quá {most} ký tự, không chứa ký tự điều khiển.");
        }
    }
}
