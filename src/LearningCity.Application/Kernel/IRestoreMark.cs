namespace LearningCity.Application.Kernel;

/// <summary>What <c>deploy/restore.sh</c> leaves in a database that it brought back to an earlier moment. While it stands the product does not serve: what was
/// sent between that moment and the present would be sent again.</summary>
public interface IRestoreMark
{
    /// <returns>The moment whose state the database came back to; none: it was not restored, or that has been settled.</returns>
    Task<DateTimeOffset?> ReadAsync(CancellationToken ct);

    /// <summary>The product may serve again.</summary>
    Task RemoveAsync(CancellationToken ct);
}
