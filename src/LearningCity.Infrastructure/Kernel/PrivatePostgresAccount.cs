using System.Diagnostics;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>
/// The account of the machine under which PostgreSQL runs. PostgreSQL refuses to run as root, so root steps down to
/// <c>postgres</c>, else <c>nobody</c>; anybody else runs it under the own account.
/// </summary>
/// <param name="Name">Null: the account of this process.</param>
internal sealed record PrivatePostgresAccount(string? Name)
{
    public static async Task<PrivatePostgresAccount> ChooseAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PrivatePostgresAccount(Name: null);
        }

        var root = new PrivatePostgresAccount(Name: null);

        foreach (var name in (string[])["postgres", "nobody"])
        {
            if ((await root.RunAsync("id", ["-u", name], ct)).Succeeded)
            {
                return new PrivatePostgresAccount(name);
            }
        }

        throw new StartUpRefused(
            "PostgreSQL không chạy dưới quyền root và máy không có tài khoản postgres hay nobody: hãy chạy bằng tài khoản thường hoặc đặt ConnectionStrings__LearningCity.",
            "PostgreSQL does not run as root and this machine has neither the account postgres nor nobody: run as an ordinary user or set ConnectionStrings__LearningCity.");
    }

    /// <summary>Runs a short command under this account and gives what it printed.</summary>
    public async Task<Ran> RunAsync(string file, IEnumerable<string> arguments, CancellationToken ct)
    {
        try
        {
            using var process = Process.Start(Command(file, arguments))!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);

            return new Ran(process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception notStarted)
        {
            return new Ran(127, notStarted.Message);
        }
    }

    /// <summary>
    /// A command under this account, with all three streams redirected and without the settings of other clusters
    /// (<c>PGPORT</c>, <c>PGDATA</c>, ...) that the environment may hold.
    /// </summary>
    public ProcessStartInfo Command(string file, IEnumerable<string> arguments)
    {
        var command = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var name in command.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            command.Environment.Remove(name);
        }

        command.Environment["LC_ALL"] = "C";

        if (Name is not null)
        {
            command.UserName = Name;
        }

        return command;
    }

    internal sealed record Ran(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }
}
