using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Api.Demonstration;

/// <summary>What the terminal shows once the product serves: where it is, and how to get in.</summary>
internal static class Greeting
{
    private const string FirstAdministrator = "quan-tri";

    private static readonly (string SignInName, string Post)[] Accounts =
    [
        ("lanh-dao", "lãnh đạo cơ quan thường trực"), ("chuyen-vien", "chuyên viên cơ quan thường trực"),
        ("bao-cao-phuong-01", "cán bộ báo cáo Phường 01, Thành phố Mẫu"), ("chu-tich-phuong-01", "chủ tịch Phường 01, Thành phố Mẫu"),
        ("bao-cao-gdtx-hp", "cán bộ báo cáo Phòng GDTX-CN&ĐH, Hải Phòng"), ("ban-chi-dao", "thành viên ban chỉ đạo"),
        ("thanh-tra", "thanh tra"), ("quan-tri", "quản trị hệ thống"),
    ];

    /// <param name="password">Of the demonstration accounts; none: there are none.</param>
    /// <param name="isEmpty">Started without demonstration data.</param>
    public static async Task WriteAsync(WebApplication app, string? password, bool isEmpty)
    {
        var address = app.Urls.First();
        Console.WriteLine($"LearningCity: {address}   (API: {address}/docs)");
        if (password is not null)
        {
            Console.WriteLine($"Tài khoản minh hoạ, mật khẩu chung: {password}");
            foreach (var (name, post) in Accounts)
            {
                Console.WriteLine($"  {name,-20} {post}");
            }
        }

        if (isEmpty && await LinkAsync(app) is { } link)
        {
            Console.WriteLine($"Quản trị viên đầu tiên ({FirstAdministrator}), liên kết dùng một lần trong một giờ: {address}{link}");
        }
    }

    /// <summary>None once there is an administrator.</summary>
    private static async Task<string?> LinkAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        try
        {
            var link = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new CreateFirstAdministratorInvitation(FirstAdministrator));
            return link.Path;
        }
        catch (StateConflict)
        {
            return null;
        }
    }
}
