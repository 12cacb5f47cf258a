namespace LearningCity.Domain.Kernel;

/// <summary>What other systems can be told of. The name on the wire is the name in kebab-case (<c>report-sent</c>) and never changes its meaning.</summary>
public enum EventType
{
    /// <summary>Nothing happened: somebody tries a webhook. Cannot be subscribed to.</summary>
    Ping,

    /// <summary>Mở đợt.</summary>
    RoundOpened,

    /// <summary>Khoá was recorded.</summary>
    RoundLocked,

    /// <summary>Mở lại đợt đã khoá.</summary>
    RoundReopened,

    /// <summary>Chốt số liệu, hạn nộp or khoá of an open round changed, for all or for one unit (gia hạn).</summary>
    RoundDatesChanged,

    /// <summary>The council has assessed the round.</summary>
    RoundAssessed,

    /// <summary>The result of the round was decided and is frozen.</summary>
    RoundDecided,

    /// <summary>The decided result was published.</summary>
    RoundPublished,

    /// <summary>A published result was withdrawn.</summary>
    RoundWithdrawn,

    /// <summary>Gửi: the head sent the report to the office.</summary>
    ReportSent,

    /// <summary>Rút lại.</summary>
    ReportRecalled,

    /// <summary>Trả lại.</summary>
    ReportReturned,

    /// <summary>Chấp nhận.</summary>
    ReportAccepted,

    /// <summary>Mở lại báo cáo đã chấp nhận.</summary>
    ReportReopened,

    /// <summary>Nhắc hạn to one person through the city's Zalo or SMS gateway. Carries a telephone number.</summary>
    Reminder,
}
