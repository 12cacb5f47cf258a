using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Prepares the queries of the model that are asked again and again; stands behind those that change the text.</summary>
internal sealed class HotQueryInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.LinqQuery && command is NpgsqlCommand query)
        {
            await HotStatements.PrepareAsync(query, cancellationToken);
        }

        return result;
    }
}
