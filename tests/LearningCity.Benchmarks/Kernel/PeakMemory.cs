using System.Diagnostics;
using System.Globalization;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>The most memory a process held resident since it was last asked to forget.</summary>
internal static class PeakMemory
{
    private const string Peak = "VmHWM:";

    /// <summary>Begins anew. Where the system cannot, the peak stays that of the whole life of the process.</summary>
    public static void Forget(int process)
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText($"/proc/{process}/clear_refs", "5");
        }
    }

    /// <summary>In MiB, rounded up.</summary>
    public static long Megabytes(int process)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var other = Process.GetProcessById(process);
            return (other.PeakWorkingSet64 + (1 << 20) - 1) >> 20;
        }

        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(Peak, StringComparison.Ordinal));
        var kilobytes = long.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        return (kilobytes + 1023) / 1024;
    }
}
