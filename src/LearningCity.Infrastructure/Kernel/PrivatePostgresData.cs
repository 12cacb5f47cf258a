using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Makes the data of a private cluster, and in the running server the product's role and database.</summary>
internal static class PrivatePostgresData
{
    /// <summary>The role of the application, no superuser, and the database it owns.</summary>
    public const string Name = "learningcity";

    /// <summary>The role that may do everything in the cluster.</summary>
    public const string Administrator = "postgres";

    /// <summary>
    /// Locales for character classes; collation and case come from ICU (vi-VN). Not every system has the first.
    /// </summary>
    private static readonly string[] Locales = ["C.UTF-8", "en_US.UTF-8", "C"];

    /// <summary>
    /// initdb into <c>data.init</c>, renamed when complete: a kill half-way leaves nothing half made. UTF-8, ICU,
    /// checksums. Connections come over the socket only, whose folder is closed to other accounts, and are trusted.
    /// </summary>
    public static async Task InitializeAsync(
        PrivatePostgresFolder folder, PrivatePostgresBinaries binaries, PrivatePostgresAccount account, bool durable, CancellationToken ct)
    {
        var unfinished = folder.Data + ".init";
        var said = "";

        foreach (var locale in Locales)
        {
            await account.RunAsync("rm", ["-rf", "--", unfinished], ct);
            var ran = await account.RunAsync(
                binaries.InitDb,
                [
                    "-D", unfinished, "--username", Administrator, "--auth-local=trust", "--auth-host=reject",
                    "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=vi-VN", "--locale", locale,
                    "--data-checksums", .. durable ? Array.Empty<string>() : ["--no-sync"],
                ],
                ct);

            if (ran.Succeeded)
            {
                await account.RunAsync("mv", ["--", unfinished, folder.Data], ct);
                return;
            }

            said = ran.Output;

            if (!said.Contains("invalid locale name", StringComparison.Ordinal))
            {
                break;
            }
        }

        var reason = LastLine(said);
        throw new StartUpRefused(
            $"Không tạo được dữ liệu PostgreSQL trong {folder.Root} ({reason}): hãy kiểm tra PostgreSql__Folder, PostgreSql__Binaries, hoặc đặt ConnectionStrings__LearningCity.",
            $"The data of PostgreSQL could not be made in {folder.Root} ({reason}): check PostgreSql__Folder and PostgreSql__Binaries, or set ConnectionStrings__LearningCity.");
    }

    /// <summary>Makes role and database unless they are there.</summary>
    public static async Task MakeDatabaseAsync(string administratorConnection, ILogger log, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(administratorConnection);
        await connection.OpenAsync(ct);

        if (await IsMissingAsync("select from pg_roles where rolname = $1"))
        {
            await RunAsync($"create role {Name} login");
        }

        if (await IsMissingAsync("select from pg_database where datname = $1"))
        {
            await RunAsync($"create database {Name} owner {Name}");
            log.LogInformation("The database {Database} was made", Name);
        }

        async Task<bool> IsMissingAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.Add(new NpgsqlParameter { Value = Name });
            await using var rows = await command.ExecuteReaderAsync(ct);
            return !rows.HasRows;
        }

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no message";
}
