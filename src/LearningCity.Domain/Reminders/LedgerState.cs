namespace LearningCity.Domain.Reminders;

/// <summary>What became of one reminder: of one recipient, one deadline, one step.</summary>
public enum LedgerState
{
    /// <summary>Dự kiến: planned; whether it goes out is decided when the hour comes.</summary>
    Planned = 1,

    /// <summary>Đã gửi: it lies in the inbox, and every way the recipient chose has taken it or may still.</summary>
    Sent = 2,

    /// <summary>Không cần nữa, with the reason.</summary>
    NotNeeded = 3,

    /// <summary>Không gửi được: every way out of the house failed for good; it lies in the inbox all the same.</summary>
    Failed = 4,

    /// <summary>Đã huỷ: the plan it stood in no longer holds.</summary>
    Cancelled = 5,

    /// <summary>Không rõ: the connection broke after the mail was handed over; nobody can know whether it arrived.</summary>
    Unknown = 6,
}

/// <summary>Why a reminder was not needed, or was cancelled.</summary>
public enum LedgerReason
{
    /// <summary>It had been done by then.</summary>
    Done = 1,

    /// <summary>It waits for somebody else: the reporter has made it ready.</summary>
    AnotherTurn = 2,

    /// <summary>Khoá was reached: nothing can be done any more.</summary>
    Lapsed = 3,

    /// <summary>The deadline is no longer asked of the unit.</summary>
    Withdrawn = 4,

    /// <summary>The deadline was moved; another day is planned.</summary>
    Moved = 5,

    /// <summary>Nights were missed and a later step fits now.</summary>
    Missed = 6,

    /// <summary>The recipient can no longer sign in, or holds the post no more.</summary>
    RecipientGone = 7,

    /// <summary>The policy was switched off, or no longer has the step.</summary>
    PolicyChanged = 8,
}
