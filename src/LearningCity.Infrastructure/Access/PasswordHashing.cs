using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearningCity.Infrastructure.Access;

/// <summary>PBKDF2 with HMAC-SHA512 and 220,000 rounds (OWASP Password Storage), a salt per password, rounds kept in the hash.</summary>
internal sealed class PasswordHashing : IPasswords
{
    public const int Rounds = 220_000;

    private const int AtOnce = 2;

    /// <summary>About four seconds of waiting; also bounds how many guesses from one address can be under way before they count.</summary>
    private const int MostWaiting = 40;

    private static readonly SemaphoreSlim Places = new(AtOnce, AtOnce);
    private static readonly object Nobody = new();
    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<string> HashOfNobody = new(() => Hasher.HashPassword(Nobody, "nobody has this password"));

    private static int underWay;

    public Task<string> HashAsync(string password, CancellationToken ct) => InTurnAsync(() => Hasher.HashPassword(Nobody, password), ct);

    public Task<PasswordVerdict> CheckAsync(string? hash, string password, CancellationToken ct) => InTurnAsync(
        () =>
        {
            var result = Hasher.VerifyHashedPassword(Nobody, hash ?? HashOfNobody.Value, password);

            return hash is null ? PasswordVerdict.Wrong : result switch
            {
                PasswordVerificationResult.Success => PasswordVerdict.Right,
                PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeaklyHashed,
                _ => PasswordVerdict.Wrong,
            };
        },
        ct);

    private static async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken ct)
    {
        if (Interlocked.Increment(ref underWay) > AtOnce + MostWaiting)
        {
            Interlocked.Decrement(ref underWay);
            throw new Unavailable("access.sign-in-busy", "Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau vài giây.", TimeSpan.FromSeconds(5));
        }

        try
        {
            await Places.WaitAsync(ct);
            try
            {
                return await Task.Run(work, ct);
            }
            finally
            {
                Places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }
}
