using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>
/// What must be true before the first request: faults that would not stop the application but make it wrong in silence,
/// such as names that compare unequal because nothing normalises them. Each one refuses to start with one sentence.
/// </summary>
public static class StartUpChecks
{
    /// <summary>Setting that names the folder of the evidence files; <c>.data/evidence</c> when it is not set.</summary>
    public const string EvidenceFolderSetting = "Evidence:Folder";

    /// <summary>Checks Unicode, the city's time zone and the folder of the files.</summary>
    /// <param name="root">Where relative folders begin.</param>
    /// <exception cref="StartUpRefused">The first fault found.</exception>
    public static void CheckMachine(IConfiguration configuration, string root)
    {
        CheckUnicode(text => text.Normalize(NormalizationForm.FormC), () => CultureInfo.GetCultureInfo("vi-VN"));
        CheckTimeZone(() => TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        var folder = configuration[EvidenceFolderSetting];
        CheckFolder(Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Path.Combine(".data", "evidence") : folder, root));
    }

    /// <summary>Checks that the database answers and can do what the product asks of it.</summary>
    /// <exception cref="StartUpRefused">The first fault found.</exception>
    public static async Task CheckDatabaseAsync(string connectionString, CancellationToken ct) =>
        (await DatabaseFacts.ReadAsync(connectionString, ct)).Check();

    internal static void CheckUnicode(Func<string, string> normalize, Func<CultureInfo> vietnamese)
    {
        if (normalize("e\u0302\u0301") != "\u1EBF" || Separator() != ",")
        {
            throw new StartUpRefused(
                "Thiếu thư viện ICU hoặc đang bật chế độ invariant nên chữ Việt không được chuẩn hoá: hãy cài libicu và bỏ DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
                "The ICU library is missing or invariant mode is on, so Vietnamese text is not normalised: install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }

        string? Separator()
        {
            try
            {
                return vietnamese().NumberFormat.NumberDecimalSeparator;
            }
            catch (CultureNotFoundException)
            {
                return null;
            }
        }
    }

    internal static void CheckTimeZone(Func<TimeZoneInfo> find)
    {
        TimeSpan? offset;

        try
        {
            offset = find().GetUtcOffset(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            offset = null;
        }

        if (offset != TimeSpan.FromHours(7))
        {
            throw new StartUpRefused(
                "Máy này không biết múi giờ Asia/Ho_Chi_Minh (+07:00): hãy cài tzdata và kiểm tra biến TZDIR.",
                "This machine does not know the time zone Asia/Ho_Chi_Minh (+07:00): install tzdata and check the variable TZDIR.");
        }
    }

    internal static void CheckFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            probe.WriteByte(1);
            probe.Flush(flushToDisk: true);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartUpRefused(
                $"Không ghi được vào thư mục tệp minh chứng {folder}: hãy sửa quyền, giải phóng đĩa, hoặc đặt Evidence__Folder.",
                $"The folder of the evidence files {folder} cannot be written: correct its owner and mode, free the disk, or set Evidence__Folder.",
                closed);
        }
    }
}
