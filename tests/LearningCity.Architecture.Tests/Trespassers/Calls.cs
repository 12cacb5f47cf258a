// Calls that are banned, made on purpose.
#pragma warning disable CA1812, CA1822, CA1852, CA1305
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Plans
{
    internal sealed class CallOfTheClock
    {
        public DateTime Take() => DateTime.UtcNow;
    }

    internal sealed class CallOfParsing
    {
        public bool Take(string text) => decimal.TryParse(text, out _) || DateOnly.TryParse(text, out _) || DateOnly.TryParseExact(text, "d/M/yyyy", out _);
    }

    internal sealed class CallOfGuid
    {
        public Func<Guid> Take() => () => Guid.NewGuid();
    }

    internal sealed class FractionOfDouble
    {
        public decimal Take(decimal share) => (decimal)((double)share * 2);
    }

    /// <summary>Mapped to a foreign schema, under a capital name, with its revision unguarded.</summary>
    internal sealed class TablePlanted : AggregateRoot
    {
        public Guid Id { get; private set; }

        public List<TablePart> Parts { get; } = [];
    }

    internal sealed class TablePart
    {
        public Guid Id { get; private set; }
    }

    internal sealed class TableForgotten : AggregateRoot;
}
