using System.Security.Cryptography;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>One account of the demonstration. It carries a post, not a person.</summary>
internal sealed record DemonstrationAccount(string SignInName, string Post, Role Role, UnitId? Unit);

/// <summary>Accounts that can sign in, all with one password that is drawn once per installation and kept beside its data.</summary>
internal sealed class DemonstrationAccounts(Stage stage, string file)
{
    private const string Reason = "Tài khoản minh hoạ";

    private static readonly DateOnly From = new(2020, 1, 1);

    /// <summary>Makes an account without a password: it acts in the past and never signs in.</summary>
    public async Task<AccountId> InviteAsync(DemonstrationAccount account, CancellationToken ct) =>
        (await stage.SendAsync(
            null, "account:" + account.SignInName,
            new InviteAccount(account.SignInName, account.Post, account.Post, account.Role, account.Unit, From, null, Reason), ct)).Id;

    /// <summary>Gives an invited account the installation's demonstration password.</summary>
    public async Task AdmitAsync(AccountId account, string password, CancellationToken ct)
    {
        var known = await stage.SendAsync(null, null, new GetAccount(account), ct);
        if (known.State is AccountState.Invited)
        {
            var link = await stage.SendAsync(null, null, new IssueInvitation(account), ct);
            await stage.SendAsync(null, null, new AcceptInvitation(link.Path[(link.Path.IndexOf('#') + 1)..], password), ct);
        }
    }

    /// <summary>The password of this installation; drawn and written (0600) when there is none.</summary>
    public async Task<string> PasswordAsync(CancellationToken ct)
    {
        if (File.Exists(file))
        {
            return (await File.ReadAllTextAsync(file, ct)).Trim();
        }

        // Letters alone: drawn from hexadecimal digits it sometimes held too few of them for the rule of passwords.
        var words = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 20).Chunk(5).Select(part => new string(part));
        var password = string.Join('-', words);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, password + "\n", ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return password;
    }
}
