using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>What interrupted uploads left is swept every night; nothing of it is older than two days.</summary>
internal sealed record LeftFilesCheck(IFileStore Files) : IntegrityCheck("staged-files-left", IntegritySeverity.Warning)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public override Task<IntegrityFindings> FindAsync(NpgsqlConnection snapshot, DateTimeOffset now, CancellationToken ct)
    {
        var left = Files.CountStaged(now - Patience);
        return Task.FromResult(new IntegrityFindings(left, left == 0 ? [] : [new IntegrityFinding("StoredFile", null, $"incoming × {left}")]));
    }
}
