using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Where messages may be sent: not into the networks around this machine, unless the operator named the host.</summary>
public interface IWebhookAddresses
{
    /// <summary>A first look at an address that is entered. Every connection is looked at again, at the address its name stands for then.</summary>
    bool MayReach(Uri address);
}

/// <summary>What the Kernel needs to know of units; answered by the module that keeps them.</summary>
public interface IUnitRegister
{
    Task<bool> IsValidAsync(UnitId unit, DateOnly on, CancellationToken ct);
}
