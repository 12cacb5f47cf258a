using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>The limits of a decision about grants after a merger, and the refusals.</summary>
public static class GrantTransferRules
{
    /// <summary>Grants decided about at once.</summary>
    public const int MostAtOnce = 200;

    public static RuleViolated NotOfMerger(string field) => RuleViolated.At(
        field, "access.grant-not-of-merger", "Quyền này không thuộc một đơn vị được sắp xếp trong lần sáp nhập, chia tách đã nêu.");

    public static RuleViolated NotASuccessor(string field) => RuleViolated.At(
        field, "access.not-a-successor", "Chỉ chuyển quyền sang đơn vị kế thừa của lần sáp nhập, chia tách đã nêu.");

    public static StateConflict MergerUndone() => new(
        "access.merger-undone", "Lần sáp nhập, chia tách này đã được hoàn tác; không còn quyền nào phải quyết định.");

    public static StateConflict DecidedAlready() => new(
        "access.transfer-decided", "Quyền này đã được quyết định sau lần sáp nhập, chia tách đó.");

    public static StateConflict NotYet(DateOnly on) => new(
        "access.merger-not-yet",
        $"Đơn vị cũ còn hiệu lực đến trước ngày {CityDay.Written(on)}; quyền cũ chỉ thu hồi theo quyết định này từ ngày đó.");
}
