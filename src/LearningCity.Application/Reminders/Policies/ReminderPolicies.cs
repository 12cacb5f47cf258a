using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>The policy of every kind of deadline there is: the office's own, else the standard one.</summary>
[PerRequest]
internal sealed class ReminderPolicies(IRepository<ReminderPolicy> policies, IEnumerable<DeadlineQuestion> questions)
{
    private static readonly ReminderPolicyId NotKept = new(Guid.Empty);

    public IReadOnlyList<DeadlineKind> Kinds { get; } = [.. questions.SelectMany(question => question.Kinds)];

    public async Task<IReadOnlyDictionary<string, ReminderPolicy>> OfAllKindsAsync(CancellationToken ct)
    {
        var own = (await policies.ListAsync(new OwnPolicies(), ct)).ToDictionary(policy => policy.Kind);
        return Kinds.ToDictionary(kind => kind.Code, kind => own.GetValueOrDefault(kind.Code) ?? StandardPolicy.Of(NotKept, kind.Code));
    }

    public static bool IsStandard(ReminderPolicy policy) => policy.Id == NotKept;

    private sealed class OwnPolicies : Specification<ReminderPolicy>
    {
        public OwnPolicies()
        {
            Include(nameof(ReminderPolicy.Steps));
            Include(nameof(ReminderPolicy.Texts));
            AsNoTracking();
            AsSplitQuery();
        }
    }
}
