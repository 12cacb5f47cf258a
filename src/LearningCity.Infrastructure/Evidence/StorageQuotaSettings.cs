using System.Globalization;
using LearningCity.Domain.Evidence;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>How much a unit may keep of one year: 500 MB and 300 files, where the settings say nothing else.</summary>
public static class StorageQuotaSettings
{
    /// <summary>Whole megabytes, 1 to 10,000,000.</summary>
    public const string MegabytesSetting = "Evidence:UnitYearMegabytes";

    /// <summary>1 to 10,000,000.</summary>
    public const string FilesSetting = "Evidence:UnitYearFiles";

    private const int Highest = 10_000_000;

    /// <exception cref="StartUpRefused">A setting is no such number.</exception>
    public static StorageQuota Read(IConfiguration configuration) => new(
        (long)Whole(configuration, MegabytesSetting, 500) * StorageQuota.Megabyte, Whole(configuration, FilesSetting, 300));

    private static int Whole(IConfiguration configuration, string setting, int usual) => configuration[setting] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Highest => number,
        _ => throw new StartUpRefused(
            $"{setting.Replace(":", "__", StringComparison.Ordinal)} phải là số nguyên từ 1 đến {Highest}.",
            $"{setting.Replace(":", "__", StringComparison.Ordinal)} has to be a whole number from 1 to {Highest}."),
    };
}
