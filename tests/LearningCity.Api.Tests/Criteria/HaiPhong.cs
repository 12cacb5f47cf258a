using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The product with Hải Phòng's units and published set, in October 2022.</summary>
public sealed class HaiPhong : LearningCityApp
{
    /// <summary>Chốt số liệu 30/11, "trước ngày 10/12/2022".</summary>
    internal static WrittenDates Dates { get; } = new(new DateOnly(2022, 11, 30), new DateOnly(2022, 12, 10), DueForm.Before);

    /// <summary>Khoá: 0 giờ ngày 20/12/2022.</summary>
    internal static DateTimeOffset Locks { get; } = new(2022, 12, 20, 0, 0, 0, TimeSpan.FromHours(7));

    internal FaultLog Log { get; } = new();

    internal HaiPhongCity City { get; private set; } = null!;

    /// <summary>Back in October, where a round is opened.</summary>
    internal Task<HaiPhongRound> OpenRoundAsync()
    {
        GoToOctober();
        return City.OpenRoundAsync(Dates, Locks);
    }

    internal void GoToOctober() => Time.GoTo(new DateOnly(2022, 10, 3), new TimeOnly(8, 0));

    protected override void AddDoubles(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(Log);

    protected override async Task PrepareAsync()
    {
        GoToOctober();
        City = new HaiPhongCity(Services, () => Browser(), Time);
        await City.FoundAsync(wards: 33);
    }
}
