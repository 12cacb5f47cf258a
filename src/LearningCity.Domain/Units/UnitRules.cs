using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The limits of a unit and the ways it says no.</summary>
public static class UnitRules
{
    public const int CodeLimit = 40;
    public const int NameLimit = 200;
    public const int GroundLimit = 1000;

    /// <summary>No Vietnamese letter carries more than two marks; four leaves room for other scripts.</summary>
    public const int MarksPerLetterLimit = 4;

    /// <summary>Levels of a tree from its top. A country down to a branch of a school needs six.</summary>
    public const int DepthLimit = 12;

    /// <summary>No unit of the product began earlier or is planned to end later.</summary>
    public static readonly Period KnownDays = new(new DateOnly(1900, 1, 1), new DateOnly(2200, 12, 31));

    public static RuleViolated PeriodReversed(Period period) => RuleViolated.At("validTo", "units.period-reversed",
        $"Ngày cuối {CityDay.Written(period.To!.Value)} đứng trước ngày đầu {CityDay.Written(period.From)}.");

    public static RuleViolated DayOutOfRange(string field, DateOnly day) => RuleViolated.At(field, "units.day-out-of-range",
        $"Ngày {CityDay.Written(day)} nằm ngoài khoảng {KnownDays}.");

    public static RuleViolated OutsideValidity(string field, DateOnly day, Unit unit) => RuleViolated.At(field, "units.outside-validity",
        $"Ngày {CityDay.Written(day)} nằm ngoài thời gian hiệu lực của đơn vị {unit.Code} ({unit.Validity}).");

    public static StateConflict AlreadyClosed(Unit unit) => new("units.already-closed",
        $"Đơn vị {unit.Code} đã kết thúc ngày {CityDay.Written(unit.ValidTo!.Value)}.");

    public static StateConflict ChangesAfterClosing(DateOnly lastDay, DateOnly change) => new("units.changes-after-closing",
        $"Không thể kết thúc ngày {CityDay.Written(lastDay)}: đã ghi một thay đổi từ ngày {CityDay.Written(change)}.");

    /// <param name="faults">At least one.</param>
    public static StateConflict ClosingPrevented(IReadOnlyList<Fault> faults) => new("units.closing-prevented",
        "Chưa kết thúc được đơn vị: " + faults[0].Message, faults);

    public static StateConflict NothingChanges(DateOnly from) => new("units.nothing-changes",
        $"Từ ngày {CityDay.Written(from)} đơn vị đã như vậy; không có gì để thay đổi.");

    public static RuleViolated OwnParent() => RuleViolated.At("parent", "units.own-parent", "Một đơn vị không thể trực thuộc chính nó.");

    public static RuleViolated OwnSuccessor() => RuleViolated.At("successor", "units.own-successor", "Một đơn vị không thể kế thừa chính nó.");

    public static RuleViolated WholeButNotEnded(Unit unit, DateOnly on) => RuleViolated.At("on", "units.whole-but-not-ended",
        $"Kế thừa toàn bộ từ ngày {CityDay.Written(on)} đòi hỏi đơn vị {unit.Code} kết thúc đúng ngày {CityDay.Written(on.AddDays(-1))}.");

    public static RuleViolated NotThereBefore(Unit unit, DateOnly on) => RuleViolated.At("on", "units.predecessor-not-there",
        $"Đơn vị {unit.Code} không có hiệu lực vào ngày ngay trước {CityDay.Written(on)}.");

    public static RuleViolated SuccessorNotThere(Unit successor, DateOnly on) => RuleViolated.At("successor", "units.successor-not-there",
        $"Đơn vị kế thừa {successor.Code} không có hiệu lực vào ngày {CityDay.Written(on)}.");

    public static RuleViolated WholeAndMore(DateOnly on) => RuleViolated.At("extent", "units.whole-and-more",
        $"Ngày {CityDay.Written(on)}: đã giao toàn bộ cho một đơn vị thì không còn phần nào cho đơn vị khác.");

    public static RuleViolated SplitWhole() => RuleViolated.At("extent", "units.split-whole",
        "Chia, tách thì mỗi đơn vị kế thừa chỉ nhận một phần.");

    public static RuleViolated RenamedPart() => RuleViolated.At("extent", "units.renamed-part",
        "Đổi tên thì đơn vị kế thừa nhận toàn bộ.");

    public static RuleViolated NotValidOn(string code, DateOnly day) => RuleViolated.At("unit", "units.not-valid-on",
        $"Đơn vị {code} không có hiệu lực vào ngày {CityDay.Written(day)}.");

    public static StateConflict CodeTaken(string code) => new("units.code-taken", $"Mã {code} đã được dùng.",
        [new Fault("code", "units.code-taken", $"Mã {code} đã được dùng.")]);
}
