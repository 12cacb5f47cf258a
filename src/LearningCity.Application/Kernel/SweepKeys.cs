using System.Globalization;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Forgets idempotency keys older than two days; a client that repeats a call does so within minutes.</summary>
[Bulk]
[AllowService]
public sealed record SweepKeys : ICommand<string>;

internal sealed class SweepKeysHandler(IIdempotencyKeys keys, TimeProvider time) : IRequestHandler<SweepKeys, string>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task<string> Handle(SweepKeys command, CancellationToken ct)
    {
        var forgotten = await keys.ForgetAsync(time.Now() - Kept, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{forgotten} khoá");
    }
}
