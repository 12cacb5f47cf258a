// Types that break the map on purpose; the rules must name every one of them.
#pragma warning disable CA1812, CA1822, CA1852, CA1024, CA1813, CA1018
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Campaigns
{
    internal sealed class PlantedNeighbour
    {
        public static int Count() => 1;
    }
}

namespace LearningCity.Application.Campaigns.Contracts
{
    public sealed record GetPlantedCampaign(Guid Id) : IQuery<int>;
}

namespace LearningCity.Application.Criteria.Contracts
{
    public sealed record GetPlantedSet(Guid Id) : IQuery<int>;
}

namespace LearningCity.Application.Plans
{
    using LearningCity.Application.Campaigns;
    using LearningCity.Application.Campaigns.Contracts;
    using LearningCity.Application.Criteria.Contracts;

    internal sealed class EdgeInSignature
    {
        public int Take(PlantedNeighbour neighbour) => neighbour.GetHashCode();
    }

    internal sealed class EdgeInBody
    {
        public int Take() => PlantedNeighbour.Count();
    }

    internal sealed class EdgeInGeneric
    {
        public object Take() => new List<PlantedNeighbour>();
    }

    internal sealed class EdgeInClosure
    {
        public Func<int> Take(int more) => () => more + PlantedNeighbour.Count();
    }

    internal sealed class EdgeInStateMachine
    {
        public async Task<int> Take()
        {
            await Task.Yield();
            return PlantedNeighbour.Count();
        }
    }

    [PlantedMark(typeof(PlantedNeighbour))]
    internal sealed class EdgeInAttribute;

    internal sealed class EdgeAgainstTheArrows
    {
        public object Take() => new GetPlantedCampaign(Guid.Empty);
    }

    internal sealed class EdgeOfTheMap
    {
        public object Take() => new GetPlantedSet(Guid.Empty);
    }

    internal sealed record OwnQuery : IQuery<int>;

    internal sealed class OwnSender(ISender sender)
    {
        public Task<int> Take() => sender.Send(new OwnQuery());
    }

    internal sealed class PlantedMarkAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }
}

namespace LearningCity.Api.Demonstration
{
    using LearningCity.Api.Plans;
    using LearningCity.Application.Campaigns;

    /// <summary>In order: the demonstration names what the modules have within.</summary>
    internal sealed class EdgeOfDemonstration
    {
        public object Take() => new PlantedNeighbour();
    }

    internal sealed class EdgeOfDemonstrationToEndpoints
    {
        public object Take() => new EdgeToDemonstration();
    }
}

namespace LearningCity.Api.Plans
{
    using LearningCity.Api.Demonstration;

    internal sealed class EdgeToDemonstration
    {
        public object Take() => new EdgeOfDemonstration();
    }
}

namespace LearningCity.Application.Demonstration
{
    internal sealed class PlaceOfDemonstrationElsewhere;
}

namespace LearningCity.Application.Budget
{
    internal sealed class PlaceOfNobody;
}
