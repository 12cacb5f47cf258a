using LearningCity.Application.Kernel;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Days of the city.</summary>
internal static class CityDays
{
    public static DateOnly Today => TimeProvider.System.Today();
}
