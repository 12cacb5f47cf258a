using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access.Contracts;

/// <summary>Who fills which post on a day: active accounts, by the grants in force. One statement.</summary>
public sealed record ListPostHolders(DateOnly On) : IQuery<IReadOnlyList<PostHolder>>
{
    /// <summary>Only these accounts; none named: all.</summary>
    public IReadOnlyList<AccountId> Accounts { get; init; } = [];
}

/// <param name="Unit">Where the post holds, with everything below; none: in the whole city.</param>
/// <param name="Language">vi or en, in which they read.</param>
public sealed record PostHolder(AccountId Account, string DisplayName, Post Post, UnitId? Unit, string Language);

public enum Post
{
    /// <summary>Cán bộ báo cáo của đơn vị.</summary>
    Reporter = 1,

    /// <summary>Thủ trưởng đơn vị.</summary>
    Head = 2,

    /// <summary>Chuyên viên cơ quan thường trực.</summary>
    Officer = 3,

    /// <summary>Lãnh đạo cơ quan thường trực.</summary>
    Leader = 4,
}
