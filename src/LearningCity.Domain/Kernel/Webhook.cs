namespace LearningCity.Domain.Kernel;

/// <summary>An address of another system that is told of events: which of them, about which units, signed with a secret that both know.</summary>
/// <remarks>It begins switched off and without a secret, so that the receiver can be made ready and tried first.</remarks>
public sealed class Webhook : AggregateRoot
{
    private readonly List<EventType> events = [];

    private Webhook()
    {
    }

    public WebhookId Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>https, or http to this machine.</summary>
    public string Address { get; private set; } = "";

    public IReadOnlyList<EventType> Events => events;

    /// <summary>Told are the reports of this unit and of everything below it; none: of all. What happens to a round is told in either case.
    /// The webhook is not the unit's own: the unit's people do not read its trail.</summary>
    public UnitId? ReportsOf { get; private set; }

    public WebhookState State { get; private set; }

    /// <summary>Why it is switched off, if somebody or the receiver did so.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Signs every message. Kept as it is, because signing needs it; never shown after it was issued.</summary>
    public string? Secret { get; private set; }

    public DateTimeOffset? SecretIssuedAt { get; private set; }

    /// <summary>Signs beside the new one until <see cref="FormerSecretUntil"/>, so that the receiver can change over without losing a message.</summary>
    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerSecretUntil { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <exception cref="RuleViolated">A title, address or choice of events that cannot stand.</exception>
    public static Webhook Add(WebhookId id, WebhookTerms terms, DateTimeOffset now)
    {
        var webhook = new Webhook { Id = id, State = WebhookState.Off, AddedAt = now };
        webhook.Take(terms);
        return webhook;
    }

    /// <summary>Changes what it is told and where; messages that wait go to the new address.</summary>
    /// <exception cref="RuleViolated">A title, address or choice of events that cannot stand.</exception>
    public void Change(WebhookTerms terms) => Take(terms);

    /// <summary>Takes a new secret; the one before signs beside it for a while.</summary>
    public void TakeSecret(string secret, DateTimeOffset now)
    {
        FormerSecret = Secret;
        FormerSecretUntil = Secret is null ? null : now + WebhookRules.FormerSecretSigns;
        Secret = secret;
        SecretIssuedAt = now;
    }

    /// <exception cref="StateConflict">It is on already, or has no secret.</exception>
    public void Enable()
    {
        if (State is WebhookState.On)
        {
            throw WebhookRules.IsOn();
        }

        RequireSecret();
        State = WebhookState.On;
        StateReason = null;
    }

    /// <exception cref="StateConflict">It is off already.</exception>
    /// <exception cref="RuleViolated">No reason.</exception>
    public void Disable(string reason)
    {
        if (State is WebhookState.Off)
        {
            throw WebhookRules.IsOff();
        }

        StateReason = WebhookRules.Line("reason", reason, WebhookRules.ReasonLength);
        State = WebhookState.Off;
    }

    /// <exception cref="StateConflict">It has no secret to sign with.</exception>
    public void RequireSecret()
    {
        if (Secret is null)
        {
            throw WebhookRules.NoSecret();
        }
    }

    /// <summary>What a message that leaves now is signed with, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset now) =>
        [.. new[] { Secret, now < FormerSecretUntil ? FormerSecret : null }.OfType<string>()];

    private void Take(WebhookTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Title = WebhookRules.Line("title", terms.Title, WebhookRules.TitleLength);
        Address = WebhookRules.ReadAddress(terms.Address).AbsoluteUri;
        ReportsOf = terms.Unit;
        events.Clear();
        events.AddRange(WebhookRules.Events(terms.Events));
    }
}

/// <summary>What a webhook is told and where.</summary>
/// <param name="Unit">Reports of this unit and of everything below it; none: of all.</param>
public sealed record WebhookTerms(string Title, string Address, IReadOnlyList<EventType> Events, UnitId? Unit);

public enum WebhookState
{
    Off,
    On,
}
