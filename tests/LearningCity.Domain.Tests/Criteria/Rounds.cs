using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>A round on one lead indicator and one sum: office leads, two wards supply; due before 10/10/2026, locked at the end of 20/10.</summary>
internal static class Rounds
{
    public static readonly UnitId City = Unit(0);
    public static readonly UnitId Office = Unit(1);
    public static readonly UnitId Ward = Unit(2);
    public static readonly UnitId OtherWard = Unit(3);
    public static readonly DateOnly LastGoodDay = new(2026, 10, 9);
    public static readonly DateTimeOffset LocksAt = CityDay.EndOf(new(2026, 10, 20));
    public static readonly RoundDates Dates = new(new(2026, 9, 30), DueDay.Before(new(2026, 10, 10)));

    public static readonly SetDefinition Definition = Set(Leaf("1", Document()), Leaf("2", Share(AtLeast(70), new RollUp.Sum())));

    public static readonly RoundAssignment[] Assignments =
    [
        new("1", Office, AssignmentPart.Lead),
        new("2", Office, AssignmentPart.Lead),
        new("2", Ward, AssignmentPart.Supply),
        new("2", OtherWard, AssignmentPart.Supply),
    ];

    public static Round Draft(RoundDates? dates = null)
    {
        var round = Round.Plan(
            new RoundId(Guidance(60)), new CriteriaSetId(Guidance(50)), "Đợt 2026", RoundKind.Assessment, City,
            new(new(2026, 1, 1), new(2026, 12, 31)), dates ?? Dates, Officer);
        round.Ask([new(Office, "phong-ban", [City]), new(Ward, "phuong", [City]), new(OtherWard, "phuong", [City])]);
        round.Assign(Definition, Assignments);
        return round;
    }

    public static Round Opened()
    {
        var round = Draft();
        round.LockAt(LocksAt, null, Officer, Now);
        round.Open(PublishedSet(Definition), Now);
        return round;
    }
}
