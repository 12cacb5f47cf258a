namespace LearningCity.Application.Kernel;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">1 to <see cref="LargestSize"/>.</param>
public sealed record PageRequest(int Number, int Size)
{
    public const int LargestSize = 200;
    public const int UsualSize = 50;

    /// <summary>Deepest row a list opens; beyond it a filter is the way.</summary>
    public const int DeepestRow = 100_000;

    public int Skip => (Number - 1) * Size;

    /// <exception cref="Malformed">A page or size outside its bounds.</exception>
    public static PageRequest Of(int? page, int? size)
    {
        var number = page ?? 1;
        var rows = size ?? UsualSize;
        if (rows is < 1 or > LargestSize)
        {
            throw Malformed.Filter("size", $"Cỡ trang từ 1 đến {LargestSize}.");
        }

        if (number < 1 || (long)(number - 1) * rows > DeepestRow)
        {
            throw Malformed.Filter("page", "Số trang nằm ngoài giới hạn; hãy dùng bộ lọc.");
        }

        return new PageRequest(number, rows);
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">At most <paramref name="Size"/> rows.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size);
