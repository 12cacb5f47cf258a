using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

/// <summary>The day of the installation: nobody is there yet.</summary>
public sealed class FirstAdministratorTests(EmptyUiApp app) : IClassFixture<EmptyUiApp>
{
    private const string Password = "một câu dài dễ nhớ của quản trị";

    [Fact]
    public async Task The_first_administrator_sets_a_password_by_the_printed_link_and_finds_an_empty_house()
    {
        var visit = await Visit.BeginAsync(app);
        await visit.GoAsync(await LinkAsync());
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Kích hoạt quản trị viên đầu tiên" })).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await visit.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("first-administrator");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đặt mật khẩu" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đến trang đăng nhập" }).ClickAsync();
        await visit.FillInAsync("quan-tri", Password);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Việc cần làm" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("home-first-administrator");
        visit.Watch.Faults.ShouldBeEmpty();
        await visit.EndAsync(null);
    }

    private async Task<string> LinkAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new CreateFirstAdministratorInvitation("quan-tri"))).Path;
    }
}
