using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The database behind a clock that stands still: as far from it as a test says.</summary>
public sealed class StatedVitals : IDatabaseVitals
{
    /// <summary>Of the instance's clock before the database's; none unless a test says otherwise.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>In the place of the database itself, once the container stands.</summary>
    public NpgsqlDataSource? Database { get; set; }

    public Task<TimeSpan> MeasureSkewAsync(CancellationToken ct) => Task.FromResult(Skew);

    public Task<long> MeasureSizeAsync(CancellationToken ct) =>
        new DatabaseVitals(Database ?? throw new InvalidOperationException("The product has not started."), TimeProvider.System).MeasureSizeAsync(ct);
}
