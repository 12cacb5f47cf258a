using System.Diagnostics;
using System.Globalization;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>What memory a process holds resident, and the most since it was last asked to forget.</summary>
internal static class PeakMemory
{
    private const string Peak = "VmHWM:";
    private const string Present = "VmRSS:";

    /// <summary>Begins anew. Where the system cannot, the peak stays that of the whole life of the process.</summary>
    public static void Forget(int process)
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText($"/proc/{process}/clear_refs", "5");
        }
    }

    /// <summary>In MiB, rounded up.</summary>
    public static long Megabytes(int process) => OperatingSystem.IsLinux() ? Read(process, Peak) : Other(process, other => other.PeakWorkingSet64);

    /// <summary>What it holds at this moment, in MiB, rounded up.</summary>
    public static long Resident(int process) => OperatingSystem.IsLinux() ? Read(process, Present) : Other(process, other => other.WorkingSet64);

    private static long Other(int process, Func<Process, long> bytes)
    {
        using var other = Process.GetProcessById(process);
        return (bytes(other) + (1 << 20) - 1) >> 20;
    }

    private static long Read(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        var kilobytes = long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        return (kilobytes + 1023) / 1024;
    }
}
