using LearningCity.Application.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>The day on which so many working days after a day are over; that day itself does not count (Bộ luật Dân sự 2015, article 147). Negative counts go back.</summary>
public sealed record FindWorkingDay(DateOnly After, int WorkingDays) : IQuery<DateOnly>;
