using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>
/// Accounts that hold one role, and browsers in which they are signed in, for any test of the whole product. Written
/// directly: no invitation, no password.
/// </summary>
internal static class BenchAccounts
{
    private const string Module = "Access";

    extension(LearningCityApp app)
    {
        /// <summary>A browser of somebody new who holds the role, in the whole city or in the unit and below.</summary>
        public async Task<HttpClient> SignedInAs(Role role, UnitId? unit = null) => (await app.SignedInAccountAsync(role, unit)).Browser;

        /// <summary>The same, with the account's identity.</summary>
        public async Task<(AccountId Id, HttpClient Browser)> SignedInAccountAsync(
            Role role, UnitId? unit = null, DateOnly? from = null, DateOnly? to = null)
        {
            var token = SecretToken.New();
            var id = await app.InTransaction(services =>
            {
                var account = AddAccount(services, app.Time, role, unit, from, to);
                AddSession(services, app.Time, account, token);
                return Task.FromResult(account);
            }, Module);

            return (id, app.BrowserWith(token));
        }

        /// <summary>An active account with one grant, not signed in.</summary>
        public Task<AccountId> AccountAsync(Role role, UnitId? unit, DateOnly? from = null, DateOnly? to = null) =>
            app.InTransaction(services => Task.FromResult(AddAccount(services, app.Time, role, unit, from, to)), Module);

        /// <summary>A further browser of an account that is there.</summary>
        public async Task<HttpClient> SignedIn(AccountId account)
        {
            var token = SecretToken.New();
            await app.InTransaction(services =>
            {
                AddSession(services, app.Time, account, token);
                return Task.FromResult(true);
            }, Module);

            return app.BrowserWith(token);
        }

        private HttpClient BrowserWith(SecretToken token)
        {
            var browser = app.Browser();
            browser.DefaultRequestHeaders.Add("Cookie", "learning-city=" + token.Text);

            return browser;
        }
    }

    private static AccountId AddAccount(IServiceProvider services, TimeProvider time, Role role, UnitId? unit, DateOnly? from, DateOnly? to)
    {
        var now = time.Now();
        var today = time.Today();
        var id = new AccountId(Identity.New(now));
        var account = Account.Invite(id, SignInName.Of("bench-" + id.Value.ToString("N")), "Tài khoản thử", $"Chức danh {id.Value:N}", now);
        account.SetPassword("unusable", now);
        services.GetRequiredService<IRepository<Account>>().Add(account);

        var terms = new GrantTerms(new GrantId(Identity.New(now)), id, role, new GrantScope(unit), from ?? today, to, "thử nghiệm");
        var givenOn = from is { } first && first < today ? first : today;
        services.GetRequiredService<IRepository<Grant>>().Add(Grant.Give(terms, [], by: null, now, givenOn));

        return id;
    }

    private static void AddSession(IServiceProvider services, TimeProvider time, AccountId account, SecretToken token)
    {
        var now = time.Now();
        services.GetRequiredService<IRepository<Session>>()
            .Add(Session.Start(new SessionId(Identity.New(now)), account, token.Hash, "", "bench", now));
    }
}
