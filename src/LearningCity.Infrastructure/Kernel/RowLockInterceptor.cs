using System.Data.Common;
using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Adds FOR UPDATE or FOR SHARE to the queries that a specification marked.</summary>
internal sealed class RowLockInterceptor : DbCommandInterceptor
{
    private const string UpdateTag = "row-lock: update";
    private const string ShareTag = "row-lock: share";

    public static string Tag(RowLock rowLock) => rowLock is RowLock.Update ? UpdateTag : ShareTag;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("-- " + UpdateTag, StringComparison.Ordinal))
        {
            command.CommandText += " for update";
        }
        else if (command.CommandText.StartsWith("-- " + ShareTag, StringComparison.Ordinal))
        {
            command.CommandText += " for share";
        }

        return ValueTask.FromResult(result);
    }
}
