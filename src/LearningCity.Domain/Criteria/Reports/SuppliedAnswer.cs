using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What a supplier says about one indicator of one unit.</summary>
/// <param name="AsOf">The day the figures are as of.</param>
/// <param name="Source">Who supplies, in the office's words.</param>
/// <param name="Reference">Identity of what opens the figures, known to the supplier alone.</param>
/// <param name="ReferenceLabel">How a person recognises it.</param>
public sealed record SuppliedAnswer(ReportedValues Values, DateOnly AsOf, string Source, string Reference, string ReferenceLabel);

/// <summary>The office lets the unit enter by hand although the value is supplied.</summary>
public sealed record SupplyRelease(string Reason, AccountId By, DateTimeOffset At);

/// <summary>How an answer came to be.</summary>
public enum EntryOrigin
{
    /// <summary>Entered; nobody supplies the indicator in this round.</summary>
    Entered,

    /// <summary>Nhập tay khi chưa có nguồn cung cấp: the supplier had not answered yet.</summary>
    EnteredWhileAwaited,

    /// <summary>Nhập tay khi được văn phòng cho phép: the supplied value was released.</summary>
    EnteredAfterRelease,

    /// <summary>Do nguồn cung cấp: written by the supplier.</summary>
    Supplied,
}
