using LearningCity.Application.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>What the terminal shows of a run of the integrity checks.</summary>
internal static class IntegrityVerdict
{
    /// <summary>Something false is stored, or a check could not be run.</summary>
    private const int Unsound = 2;

    /// <summary>One line for each check that found something.</summary>
    /// <returns>The exit code: 0 unless an error was found; warnings alone are no error.</returns>
    public static async Task<int> WriteAsync(IIntegrity integrity, CancellationToken ct)
    {
        var broken = (await integrity.ListAsync(ct)).Where(check => check.Found > 0 || check.Fault is not null).ToList();
        foreach (var check in broken)
        {
            Console.WriteLine($"  {(check.Severity is IntegritySeverity.Error ? "LỖI" : "xem lại"),-8} {check.Name,-40} {check.Fault ?? $"{check.Found}"}");
        }

        return broken.Exists(check => check.Severity is IntegritySeverity.Error) ? Unsound : 0;
    }
}
