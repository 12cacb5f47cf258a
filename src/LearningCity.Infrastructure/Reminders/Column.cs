using Npgsql;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>One column of many rows as a parameter for <c>unnest</c>.</summary>
internal static class Column
{
    public static NpgsqlParameter Of<T, TValue>(IReadOnlyCollection<T> rows, Func<T, TValue> value) => new() { Value = rows.Select(value).ToArray() };
}
