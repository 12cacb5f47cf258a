// Types that reach out of their layer on purpose.
#pragma warning disable CA1812, CA1822, CA1852, CA2000
namespace LearningCity.Domain.Plans
{
    internal sealed class LayerWithClock
    {
        public long Take(TimeProvider time) => time.GetTimestamp();
    }

    internal sealed class LayerWithMediator
    {
        public object? Take() => default(MediatR.Unit);
    }

    internal sealed class LayerWithMachine
    {
        public IEnumerable<string> Take()
        {
            yield return Environment.MachineName;
        }
    }

    internal sealed class LayerWithThread
    {
        public IEnumerable<int> Take()
        {
            yield return Environment.CurrentManagedThreadId;
        }
    }

    /// <summary>In order: only the compiler asks for the thread.</summary>
    internal sealed class LayerWithIterator
    {
        public IEnumerable<int> Take(IEnumerable<int> numbers)
        {
            foreach (var number in numbers)
            {
                yield return number;
            }
        }
    }
}

namespace LearningCity.Application.Plans
{
    internal sealed class LayerWithFile
    {
        public bool Take() => System.IO.File.Exists("x");
    }

    internal sealed class LayerWithDatabase
    {
        public object Take() => new Npgsql.NpgsqlConnectionStringBuilder();
    }
}

namespace LearningCity.Infrastructure.Plans
{
    internal sealed class LayerWithEndpoints
    {
        public Type Take() => typeof(LearningCity.Api.Kernel.IEndpoints);
    }

    internal sealed class AdapterOfScheduler
    {
        public Type Take() => typeof(Quartz.IScheduler);
    }
}

namespace LearningCity.Api.Plans
{
    internal sealed class LayerWithInfrastructure
    {
        public Type Take() => typeof(LearningCity.Infrastructure.Kernel.InfrastructureSetup);
    }

    internal sealed class LayerWithDriver
    {
        public Type Take() => typeof(Npgsql.NpgsqlException);
    }
}
