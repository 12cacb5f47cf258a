namespace LearningCity.Application.Kernel;

/// <summary>What the meters show, in the text that Prometheus and its kin read.</summary>
public interface IMetricsPage
{
    /// <summary>Looks up what stands now and writes it down.</summary>
    /// <param name="open">As OpenMetrics 1.0, otherwise as Prometheus text 0.0.4.</param>
    /// <returns>Null while nothing is measured.</returns>
    Task<string?> ReadAsync(bool open, CancellationToken ct);
}
