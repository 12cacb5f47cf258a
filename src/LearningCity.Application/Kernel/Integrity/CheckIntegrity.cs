using System.Globalization;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Looks through everything stored for what cannot be true, and writes down what it found. It changes nothing else.</summary>
[Bulk]
[AllowService]
public sealed record CheckIntegrity : ICommand<string>;

internal sealed class CheckIntegrityHandler(IIntegrity integrity) : IRequestHandler<CheckIntegrity, string>
{
    public async Task<string> Handle(CheckIntegrity command, CancellationToken ct)
    {
        var results = await integrity.RunAsync(ct);
        var broken = results.Where(one => !one.IsSound).ToLookup(one => one.Severity);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{results.Count} phép kiểm tra, {broken[IntegritySeverity.Error].Count()} có lỗi, {broken[IntegritySeverity.Warning].Count()} cần xem lại");
    }
}
