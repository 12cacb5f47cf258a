using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What the database says of itself.</summary>
internal sealed record DatabaseFacts(int Version, string Encoding, bool HasVietnameseOrder, bool KnowsCityTime, string MissingExtensions)
{
    private const string Question =
        """
        select current_setting('server_version_num')::int / 10000,
               current_setting('server_encoding'),
               exists (select from pg_collation where collname = 'vi-x-icu'),
               timestamptz '2026-01-01 00:00+00' at time zone 'Asia/Ho_Chi_Minh' = timestamp '2026-01-01 07:00',
               (select coalesce(string_agg(wanted, ', '), '') from unnest(array['unaccent', 'pg_trgm']) wanted
                 where wanted not in (select name from pg_available_extensions))
        """;

    public static async Task<DatabaseFacts> ReadAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(Question, connection);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);

            return new DatabaseFacts(row.GetInt32(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3), row.GetString(4));
        }
        catch (PostgresException unknown) when (unknown.SqlState is PostgresErrorCodes.InvalidParameterValue)
        {
            throw NoCityTime();
        }
        catch (Exception silent) when (silent is NpgsqlException or ArgumentException or TimeoutException)
        {
            var reason = silent.Message.ReplaceLineEndings(" ");
            throw new StartUpRefused(
                $"Không kết nối được cơ sở dữ liệu ({reason}): hãy kiểm tra ConnectionStrings__LearningCity.",
                $"The database does not answer ({reason}): check ConnectionStrings__LearningCity.",
                silent);
        }
    }

    public void Check()
    {
        if (Version < PrivatePostgresBinaries.OldestMajor)
        {
            throw new StartUpRefused(
                $"Cần PostgreSQL {PrivatePostgresBinaries.OldestMajor} trở lên, máy chủ này là {Version}: hãy nâng cấp hoặc đổi ConnectionStrings__LearningCity.",
                $"PostgreSQL {PrivatePostgresBinaries.OldestMajor} or later is needed, this server is {Version}: upgrade it or change ConnectionStrings__LearningCity.");
        }

        if (Encoding != "UTF8")
        {
            throw new StartUpRefused(
                $"Cơ sở dữ liệu dùng bảng mã {Encoding}, không phải UTF8: hãy tạo lại với UTF8 hoặc đổi ConnectionStrings__LearningCity.",
                $"The database has the encoding {Encoding}, not UTF8: make it anew with UTF8 or change ConnectionStrings__LearningCity.");
        }

        if (!HasVietnameseOrder)
        {
            throw new StartUpRefused(
                "Máy chủ PostgreSQL không có ICU (thiếu vi-x-icu): hãy dùng bản có ICU hoặc đổi ConnectionStrings__LearningCity.",
                "The PostgreSQL server has no ICU (vi-x-icu is missing): use a build with ICU or change ConnectionStrings__LearningCity.");
        }

        if (MissingExtensions.Length > 0)
        {
            throw new StartUpRefused(
                $"Máy chủ PostgreSQL thiếu phần mở rộng {MissingExtensions}: hãy cài gói contrib hoặc đổi ConnectionStrings__LearningCity.",
                $"The PostgreSQL server lacks the extensions {MissingExtensions}: install its contrib package or change ConnectionStrings__LearningCity.");
        }

        if (!KnowsCityTime)
        {
            throw NoCityTime();
        }
    }

    private static StartUpRefused NoCityTime() => new(
        "Máy chủ PostgreSQL không biết múi giờ Asia/Ho_Chi_Minh (+07:00): hãy cài tzdata trên máy chủ hoặc đổi ConnectionStrings__LearningCity.",
        "The PostgreSQL server does not know the time zone Asia/Ho_Chi_Minh (+07:00): install tzdata there or change ConnectionStrings__LearningCity.");
}
