using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>A named set of units across the trees (các sở, trường chuẩn quốc gia) whose members come and go with dates.</summary>
public sealed class UnitGroup : AggregateRoot
{
    private readonly List<GroupMembership> memberships = [];

    private UnitGroup() { }

    public UnitGroup(UnitGroupId id, string code, string name)
    {
        Id = id;
        Code = UnitText.Code("code", code);
        Name = UnitText.Line("name", name, UnitRules.NameLimit);
    }

    public UnitGroupId Id { get; private set; }

    /// <summary>Unique, never changed; in lower case.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>A retired group keeps its history and takes no new members.</summary>
    public bool IsRetired { get; private set; }

    public IReadOnlyList<GroupMembership> Memberships => memberships;

    public void Retire() => IsRetired = true;

    public bool HasOn(UnitId unit, DateOnly day) => memberships.Any(member => member.Unit == unit && new Period(member.ValidFrom, member.ValidTo).Covers(day));

    /// <summary>
    /// From <paramref name="from"/> on <paramref name="joining"/> belong and <paramref name="leaving"/> do not (their last day is the day before).
    /// A unit that already belongs, or already does not, changes nothing.
    /// </summary>
    public void ChangeMembers(IReadOnlyCollection<Unit> joining, IReadOnlyCollection<UnitId> leaving, DateOnly from)
    {
        if (IsRetired && joining.Count > 0)
        {
            throw UnitGroupRules.Retired(this);
        }

        if (joining.FirstOrDefault(unit => leaving.Contains(unit.Id)) is { } both)
        {
            throw UnitGroupRules.JoinsAndLeaves(both);
        }

        foreach (var unit in joining)
        {
            Join(unit, from);
        }

        foreach (var unit in leaving)
        {
            Leave(unit, from);
        }
    }

    /// <summary>Takes a unit that never was out of the group's history.</summary>
    public void Forget(UnitId unit) => memberships.RemoveAll(member => member.Unit == unit);

    private void Join(Unit unit, DateOnly from)
    {
        if (!unit.IsValidOn(from))
        {
            throw UnitRules.OutsideValidity("from", from, unit);
        }

        if (HasOn(unit.Id, from))
        {
            return;
        }

        var spans = memberships.Where(member => member.Unit == unit.Id).ToList();
        if (spans.Find(member => member.ValidTo is { } last && last < DateOnly.MaxValue && last.AddDays(1) == from) is { } ended)
        {
            ended.ValidTo = spans.EndOfFactFrom(from, null);
        }
        else
        {
            memberships.Add(new GroupMembership(unit.Id, new Period(from, spans.EndOfFactFrom(from, null))));
        }
    }

    private void Leave(UnitId unit, DateOnly from)
    {
        if (memberships.Find(member => member.Unit == unit && member.Period.Covers(from)) is not { } now)
        {
            return;
        }

        if (now.ValidFrom == from)
        {
            memberships.Remove(now);
        }
        else
        {
            now.ValidTo = from.AddDays(-1);
        }
    }
}

/// <summary>A unit belongs to the group during these days. Membership does not outlive the unit: questions ask both.</summary>
public sealed class GroupMembership : DatedFact
{
    private GroupMembership() { }

    internal GroupMembership(UnitId unit, Period period)
        : base(period) => Unit = unit;

    public UnitId Unit { get; private set; }
}
