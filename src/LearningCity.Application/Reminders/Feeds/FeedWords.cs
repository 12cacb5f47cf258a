using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>What a calendar says, in the language of its reader. Days and hours are the city's, numbers are written the same in both languages.</summary>
internal abstract class FeedWords
{
    public const string DoneMark = "✓ ";

    public abstract string Language { get; }

    public abstract string Title { get; }

    /// <param name="language">vi or en.</param>
    public static FeedWords In(string language) => language is "en" ? new English() : new Vietnamese();

    public abstract string KindOf(DeadlineKind kind);

    public abstract string LastGoodDay(DateOnly day);

    public abstract string Extended(DateOnly from, string reason);

    public abstract string LocksAt(DateTimeOffset instant);

    /// <param name="open">Units that still owe it.</param>
    /// <param name="all">Of so many.</param>
    public abstract string Left(int open, int all);

    public abstract string Counts(int all, int done, int open, int lapsed);

    public string StateOf(Deadline deadline) => deadline.State switch
    {
        DeadlineState.Done => Done(deadline.DoneAt is { } at ? Instant(at) : null, deadline.IsDoneLate),
        DeadlineState.Lapsed => Lapsed,
        DeadlineState.Open => deadline.Turn is DeadlineTurn.Head ? WaitsForHead : Open,
        _ => throw new ArgumentOutOfRangeException(nameof(deadline), deadline.State, "unknown state"),
    };

    protected abstract string Open { get; }

    protected abstract string WaitsForHead { get; }

    protected abstract string Lapsed { get; }

    protected abstract string Done(string? at, bool isLate);

    /// <summary>15:04 31/12/2026.</summary>
    private static string Instant(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, CityTime.Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    private sealed class Vietnamese : FeedWords
    {
        public override string Language => "vi";

        public override string Title => "Hạn việc thành phố học tập";

        protected override string Open => "Chưa xong.";

        protected override string WaitsForHead => "Đã lập xong, chờ thủ trưởng gửi.";

        protected override string Lapsed => "Hết hạn, không làm được nữa.";

        public override string KindOf(DeadlineKind kind) => kind.Title;

        public override string LastGoodDay(DateOnly day) => $"Ngày cuối còn hợp lệ: {CityDay.Written(day)}.";

        public override string Extended(DateOnly from, string reason) => $"Gia hạn từ {CityDay.Written(from)}: {reason}";

        public override string LocksAt(DateTimeOffset instant) => $"Khoá lúc {Instant(instant)}.";

        public override string Left(int open, int all) => open is 0 ? $"{Number(all)} đơn vị" : $"còn {Number(open)} trên {Number(all)} đơn vị";

        public override string Counts(int all, int done, int open, int lapsed) =>
            $"{Number(all)} đơn vị: {Number(done)} đã xong, {Number(open)} chưa xong, {Number(lapsed)} hết hạn không làm.";

        protected override string Done(string? at, bool isLate) => $"Đã xong{(at is null ? "" : $" lúc {at}")}{(isLate ? ", muộn" : "")}.";
    }

    private sealed class English : FeedWords
    {
        public override string Language => "en";

        public override string Title => "Learning city deadlines";

        protected override string Open => "Not done yet.";

        protected override string WaitsForHead => "Ready, waits for the head of the unit to send it.";

        protected override string Lapsed => "Over; it cannot be done any more.";

        public override string KindOf(DeadlineKind kind) => kind.EnglishTitle;

        public override string LastGoodDay(DateOnly day) => $"Last good day: {CityDay.Written(day)}.";

        public override string Extended(DateOnly from, string reason) => $"Extended from {CityDay.Written(from)}: {reason}";

        public override string LocksAt(DateTimeOffset instant) => $"Locks at {Instant(instant)}.";

        public override string Left(int open, int all) => open is 0 ? Units(all) : $"{Number(open)} of {Units(all)} left";

        public override string Counts(int all, int done, int open, int lapsed) =>
            $"{Units(all)}: {Number(done)} done, {Number(open)} not yet, {Number(lapsed)} never.";

        private static string Units(int count) => count is 1 ? "1 unit" : $"{Number(count)} units";

        protected override string Done(string? at, bool isLate) => $"Done{(at is null ? "" : $" at {at}")}{(isLate ? ", late" : "")}.";
    }
}
