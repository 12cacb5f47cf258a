using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Domain.Tests.Units;

/// <summary>Short ways to say what a test is about.</summary>
internal static class City
{
    public static readonly UnitTreeId Administrative = new(Number(9001));
    public static readonly UnitTreeId Education = new(Number(9002));
    public static readonly UnitTypeId Ward = new(Number(8001));
    public static readonly UnitTypeId Commune = new(Number(8002));
    public const string Paper = "Nghị quyết 1679/NQ-UBTVQH15";

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static Period From(int year, int month, int day) => new(Day(year, month, day), null);

    public static Period Between(DateOnly first, DateOnly last) => new(first, last);

    public static Unit Unit(int number, string code, Period validity, string? name = null) =>
        LearningCity.Domain.Units.Unit.Found(Id(number), code, validity, new UnitNaming(name ?? "Phường Bạch Đằng"), Ward, Paper);

    public static UnitId Id(int number) => new(Number(number));

    public static string Refused<T>(Action act)
        where T : Refusal => act.ShouldThrow<T>().Code;

    private static Guid Number(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
