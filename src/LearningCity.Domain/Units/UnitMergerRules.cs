using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The limits of a merger and how it says no.</summary>
public static class UnitMergerRules
{
    public const int NumberLimit = 100;

    /// <summary>Number, day and note together fit into a unit's ground.</summary>
    public const int NoteLimit = 800;

    /// <summary>Predecessors of one merger, successors of one split.</summary>
    public const int UnitsLimit = 50;

    /// <summary>Units below that are placed elsewhere by one merger.</summary>
    public const int MovesLimit = 500;

    /// <summary>Groups that one successor joins.</summary>
    public const int GroupsLimit = 50;

    public const int ReasonLimit = 1000;

    /// <summary>A merger can be undone for so long after it was entered (every large act of the office: seven days).</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromDays(7);

    public static RuleViolated PaperOfAnotherDay(DateOnly day) => RuleViolated.At("ground.issuedOn", "units.ground-of-another-day",
        $"Văn bản làm căn cứ không thể ban hành ngày {CityDay.Written(day)}: ngày ban hành từ {CityDay.Written(UnitRules.KnownDays.From)} đến hôm nay.");

    public static RuleViolated UnitTwice(Unit unit) => RuleViolated.At("predecessors", "units.merged-twice",
        $"Đơn vị {unit.Code} được nêu hai lần trong cùng một lần sắp xếp.");

    public static RuleViolated NobodyTakesOver() => RuleViolated.At("successors", "units.no-successor",
        "Chia tách kết thúc một đơn vị thì cần ít nhất hai đơn vị kế thừa; tách một phần thì cần ít nhất một.");

    public static RuleViolated NothingTakenOver() => RuleViolated.At("predecessors", "units.no-predecessor",
        "Cần nêu ít nhất một đơn vị được sáp nhập.");

    public static RuleViolated WholeMustEnd(Unit unit) => RuleViolated.At("predecessors", "units.whole-must-end",
        $"Đơn vị {unit.Code} được nhập toàn bộ thì kết thúc vào ngày hôm trước.");

    public static RuleViolated TopOfTree(Unit unit) => RuleViolated.At("predecessors", "units.top-merged",
        $"Đơn vị {unit.Code} đứng đầu một cây đang có đơn vị trực thuộc nên không kết thúc bằng sắp xếp; hãy chuyển các đơn vị trực thuộc trước.");

    public static Fault Unplaced(string code, string parent, string tree) => new("moves", "units.left-below",
        $"Đơn vị {code} còn trực thuộc {parent} trong cây {tree}; hãy nêu nơi trực thuộc mới.");

    public static RuleViolated LeftBelow(IReadOnlyList<Fault> faults) => new(faults[0].Code, faults[0].Message, faults);

    public static RuleViolated SuccessorUnclear() => RuleViolated.At("successor", "units.successor-unclear",
        "Đơn vị kế thừa là một đơn vị đang có hoặc một đơn vị thành lập mới: nêu đúng một trong hai.");

    public static RuleViolated ParentUnclear() => RuleViolated.At("moves", "units.parent-unclear",
        "Nơi trực thuộc mới là một đơn vị đang có hoặc mã của một đơn vị thành lập mới ở đây: nêu không quá một trong hai.");

    public static RuleViolated FoundedUnknown(string code) => RuleViolated.At("moves", "units.founded-unknown",
        $"Không có đơn vị thành lập mới nào ở đây mang mã {code}.");

    public static RuleViolated CodeTwice(string code) => RuleViolated.At("successors", "units.code-twice", $"Mã {code} được nêu hai lần.");

    /// <param name="faults">At least one.</param>
    public static StateConflict Prevented(IReadOnlyList<Fault> faults) => new("units.merger-prevented",
        "Chưa sắp xếp được: " + faults[0].Message, faults);

    public static StateConflict PreviewOutdated() => new("units.preview-outdated",
        "Nội dung sắp xếp hoặc hệ quả của nó đã khác với lần xem trước; hãy xem trước lại rồi làm tiếp.");

    public static StateConflict AlreadyUndone(UnitMerger merger) => new("units.merger-undone",
        $"Lần sắp xếp này đã được hoàn tác ngày {CityDay.Written(CityDay.Of(merger.UndoneAt!.Value))}.");

    public static StateConflict TooLateToUndo() => new("units.undo-too-late",
        $"Chỉ hoàn tác được trong {UndoWithin.Days} ngày kể từ khi ghi nhận; hãy lập một lần sắp xếp mới.");

    public static StateConflict ChangedSince(Unit unit) => new("units.changed-since-merger",
        $"Đơn vị {unit.Code} đã thay đổi sau lần sắp xếp này nên không hoàn tác được.");

    public static StateConflict LinkedSince() => new("units.linked-since-merger",
        "Sau lần sắp xếp này đã có đơn vị khác được ghi kế thừa bởi đơn vị mới thành lập nên không hoàn tác được.");

    /// <param name="faults">At least one.</param>
    public static StateConflict UndoPrevented(IReadOnlyList<Fault> faults) => new("units.undo-prevented",
        "Không hoàn tác được: " + faults[0].Message, faults);
}
