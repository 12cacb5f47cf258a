using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>What is checked of a webhook's terms beyond the domain: where the address leads, and that the unit is there.</summary>
[PerRequest]
internal sealed class WebhookEntering(IWebhookAddresses addresses, IUnitRegister units, TimeProvider time)
{
    /// <exception cref="RuleViolated">The address leads inside, or the unit is not valid today.</exception>
    public async Task CheckAsync(WebhookTerms terms, CancellationToken ct)
    {
        if (!addresses.MayReach(WebhookRules.ReadAddress(terms.Address)))
        {
            throw WebhookRules.AddressInside();
        }

        if (terms.Unit is { } unit && !await units.IsValidAsync(unit, time.Today(), ct))
        {
            throw WebhookRules.UnitNotValid();
        }
    }
}
