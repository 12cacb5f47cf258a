using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

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
        CheckFolder(EvidenceFolder(configuration, root));
    }

    /// <summary>Where the evidence files lie.</summary>
    internal static string EvidenceFolder(IConfiguration configuration, string root)
    {
        var folder = configuration[EvidenceFolderSetting];
        return Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Path.Combine(".data", "evidence") : folder, root);
    }

    /// <summary>Checks that the database answers and can do what the product asks of it.</summary>
    /// <exception cref="StartUpRefused">The first fault found.</exception>
    public static async Task CheckDatabaseAsync(string connectionString, CancellationToken ct) =>
        (await DatabaseFacts.ReadAsync(connectionString, ct)).Check();

    /// <summary>Checks that nothing would be sent a second time: a database that was restored is settled before it is served.</summary>
    /// <exception cref="StartUpRefused">It has not been settled.</exception>
    public static async Task RequireSettledAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        if (await RestoreMark.ReadAsync(connection, ct) is { } moment)
        {
            throw new StartUpRefused(
                $"Cơ sở dữ liệu vừa được khôi phục về {Written(moment)}: hãy chạy lệnh settle-restore trước, để không lời nhắc nào bị gửi lần hai.",
                $"The database was restored to {Written(moment)}: run the command settle-restore first, so that no reminder is sent twice.");
        }

        static string Written(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }

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
            Probe(folder);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartUpRefused(
                $"Không ghi được vào thư mục tệp minh chứng {folder}: hãy sửa quyền, giải phóng đĩa, hoặc đặt Evidence__Folder.",
                $"The folder of the evidence files {folder} cannot be written: correct its owner and mode, free the disk, or set Evidence__Folder.",
                closed);
        }
    }
    /// <summary>Writes a byte to the folder's disk and takes it away again.</summary>
    internal static void Probe(string folder)
    {
        using var probe = new FileStream(
            Path.Combine(folder, $".probe-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        probe.WriteByte(1);
        probe.Flush(flushToDisk: true);
    }
}
