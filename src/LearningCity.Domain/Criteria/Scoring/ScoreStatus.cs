namespace LearningCity.Domain.Criteria;

/// <summary>What an indicator comes to. Never a colour alone on a screen: word, icon and colour.</summary>
public enum ScoreStatus : byte
{
    /// <summary>Not accepted yet, so not scored.</summary>
    Waiting = 0,

    /// <summary>Đạt.</summary>
    Met = 1,

    /// <summary>Không đạt.</summary>
    NotMet = 2,

    /// <summary>Chưa có số liệu. Missing is never zero.</summary>
    NoData = 3,

    /// <summary>Không đánh giá được: a denominator of zero, a relative change from zero, another basis.</summary>
    NotAssessable = 4,

    /// <summary>Không áp dụng, with a reason.</summary>
    NotApplicable = 5,

    /// <summary>Đã ghi nhận: there is a figure, and the source names no threshold for it.</summary>
    Recorded = 6,
}

/// <summary>Why an indicator came to its status. Stored by number: a member keeps its number for ever.</summary>
public enum ScoreReason : byte
{
    /// <summary>Nothing was accepted yet.</summary>
    NotAccepted = 0,
    TargetMet = 1,
    TargetMissed = 2,
    AnsweredYes = 3,
    AnsweredNo = 4,

    /// <summary>The yes/no question has no answer.</summary>
    NotAnswered = 5,

    /// <summary>Answered yes without the documents that prove it.</summary>
    MissingDocument = 6,
    MissingInput = 7,

    /// <summary>A figure of the previous period is missing.</summary>
    MissingPrevious = 8,

    /// <summary>A percentage was delivered without naming who published it.</summary>
    MissingSource = 9,

    /// <summary>The unit declared, with a reason, that it has no data.</summary>
    DeclaredGap = 10,
    DeclaredNotApplicable = 11,
    ZeroDenominator = 12,
    ZeroPreviousDenominator = 13,
    RelativeFromZero = 14,
    DifferentBasis = 15,

    /// <summary>At least one part fails, whatever the others say.</summary>
    PartFailed = 16,

    /// <summary>No part fails and at least one has no data.</summary>
    PartMissing = 17,

    /// <summary>No part fails or is missing and at least one cannot be assessed.</summary>
    PartNotAssessable = 18,

    /// <summary>The set names no threshold to hold the figure, or the count of units, against.</summary>
    NoTarget = 19,

    /// <summary>Every answering unit declared the indicator not applicable.</summary>
    NoUnitConcerned = 20,

    /// <summary>Of a whole set: something its points are made of has no data or cannot be assessed, so no band is named.</summary>
    TotalIncomplete = 21,

    /// <summary>Of a whole set: it reaches at least the lowest band or level.</summary>
    GradeReached = 22,

    /// <summary>Of a whole set: it reaches not even the lowest band or level.</summary>
    BelowGrades = 23,

    /// <summary>Of a whole set: an indicator was marked under the floor, whatever the sum.</summary>
    BelowFloor = 24,

    /// <summary>Of a whole set: a mandatory indicator is not met, whatever the sum.</summary>
    MandatoryMissed = 25,

    /// <summary>A predecessor of the unit was taken over only in part, so there is nothing to compare with.</summary>
    PredecessorInPart = 26,

    /// <summary>The set that judges measures it otherwise than the one that was asked, so that the answers say nothing about it.</summary>
    MeasuredOtherwise = 27,
}
