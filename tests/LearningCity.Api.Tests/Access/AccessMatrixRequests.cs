using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>Requests that need nothing but the caller.</summary>
internal abstract class PlainRequest(string endpoint, object? body = null, int? expected = null, int? seen = null) : IMatrixRequest
{
    public string Endpoint => endpoint;

    public int? Expected => expected;

    public bool IsList => true;

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var parts = endpoint.Replace("/api/v1", "", StringComparison.Ordinal).Replace("{run}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{job}", "no-such-job", StringComparison.Ordinal).Replace("{session}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{token}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{account}", Guid.Empty.ToString(), StringComparison.Ordinal).Split(' ');
        return Task.FromResult(MatrixAsk.Call(parts[0], parts[1], parts[0] == "GET" ? null : body ?? new { }, seen));
    }
}

internal sealed class SignOutRequest() : PlainRequest("POST /api/v1/sign-out");

internal sealed class GetMeRequest() : PlainRequest("GET /api/v1/me");

internal sealed class GetAccountNameRequest() : PlainRequest("GET /api/v1/account-names/{account}", expected: 404);

internal sealed class ChangeOwnProfileRequest() : PlainRequest("PUT /api/v1/me", new { displayName = "Tên mới", language = "en" }, seen: 1);

internal sealed class ChangeOwnPasswordRequest() : PlainRequest(
    "POST /api/v1/me/password", new { presentPassword = "không phải thế", newPassword = "lúa chiêm lấp ló đầu bờ" }, expected: 422);

internal sealed class ListOwnSessionsRequest() : PlainRequest("GET /api/v1/me/sessions");

internal sealed class EndOwnSessionRequest() : PlainRequest("POST /api/v1/me/sessions/{session}/end", expected: 404);

internal sealed class EndOtherSessionsRequest() : PlainRequest("POST /api/v1/me/sessions/end-others");

internal sealed class ListOwnPersonalTokensRequest() : PlainRequest("GET /api/v1/me/tokens");

internal sealed class IssuePersonalTokenRequest() : PlainRequest(
    "POST /api/v1/me/tokens", new { name = "Phần mềm", validTo = "2026-12-31", readsOnly = true });

internal sealed class RevokeOwnPersonalTokenRequest() : PlainRequest("POST /api/v1/me/tokens/{token}/revoke", expected: 404);

internal sealed class ListAccountsRequest() : PlainRequest("GET /api/v1/accounts");

internal sealed class ListGrantsRequest() : PlainRequest("GET /api/v1/grants");

internal sealed class ListAuditRequest() : PlainRequest("GET /api/v1/audit");

internal sealed class ListSecurityEventsRequest() : PlainRequest("GET /api/v1/security-events");

internal sealed class ListJobsRequest() : PlainRequest("GET /api/v1/jobs");

internal sealed class ListJobRunsRequest() : PlainRequest("GET /api/v1/job-runs");

internal sealed class GetJobRunRequest() : PlainRequest("GET /api/v1/job-runs/{run}", expected: 404);

internal sealed class StartJobRunRequest() : PlainRequest("POST /api/v1/jobs/{job}/runs", expected: 404);

internal static class MatrixRoles
{
    public static Role Of(string code) => Enum.GetValues<Role>().Single(role => RoleFunctions.CodeOf(role) == code);

    public static string WireName(Role role) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    public static UnitId? UnitFor(Role role, UnitId unit) => role is Role.UnitReporter or Role.UnitHead ? unit : null;

    public static object GrantBody(Role role, UnitId unit, AccountId account) => new
    {
        account = account.Value,
        role = WireName(role),
        unit = UnitFor(role, unit)?.Value,
        validFrom = "2026-10-05",
        validTo = (string?)null,
        reason = "phân công",
    };
}

internal sealed class InviteAccountRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/accounts";

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var role = MatrixRoles.Of(ask.Case!);
        return Task.FromResult(MatrixAsk.Call("POST", "/accounts", new
        {
            signInName = "m-" + Guid.CreateVersion7().ToString("N"),
            displayName = "Người được mời",
            post = "Chức danh",
            role = MatrixRoles.WireName(role),
            unit = MatrixRoles.UnitFor(role, ask.Unit)?.Value,
            validFrom = "2026-10-05",
            validTo = (string?)null,
            reason = "phân công",
        }));
    }
}

internal sealed class GiveGrantRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/grants";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var role = MatrixRoles.Of(ask.Case!);
        var present = role is Role.UnitReporter ? Role.UnitHead : Role.UnitReporter;
        var account = role is Role.Auditor
            ? await bench.AccountAsync(present, ask.Unit, new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30))
            : await bench.AccountAsync(present, ask.Unit);
        return MatrixAsk.Call("POST", "/grants", MatrixRoles.GrantBody(role, ask.Unit, account));
    }
}

internal sealed class EndGrantRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/grants/{grant}/end";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var role = MatrixRoles.Of(ask.Case!);
        var account = await bench.AccountAsync(role, MatrixRoles.UnitFor(role, ask.Unit));
        var grant = await bench.Sql<Guid>($"select id from access.grants where account = '{account.Value}'");
        return MatrixAsk.Call("POST", $"/grants/{grant}/end", new { reason = "chuyển công tác" }, seen: 1);
    }
}

/// <summary>A merger of the unit asked for has been entered; its grants are decided to stay.</summary>
internal sealed class DecideGrantTransfersRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/grant-transfers";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var account = await bench.AccountAsync(MatrixRoles.Of(ask.Case!), ask.Unit);
        var grant = await bench.Sql<Guid>($"select id from access.grants where account = '{account.Value}'");
        var merger = await bench.Sql<Guid>(
            $"""
            with unit as (
                insert into units.units (id, code, valid_from, ground, revision)
                values ('{ask.Unit.Value}', 'u-{ask.Unit.Value:N}', date '2020-01-01', 'Quyết định', 1) on conflict do nothing),
            name as (
                insert into units.unit_names (unit_id, valid_from, official_name, ground)
                values ('{ask.Unit.Value}', date '2020-01-01', 'Đơn vị thử', 'Quyết định') on conflict do nothing),
            merger as (
                insert into units.unit_mergers (id, kind, since, by, at, ground_number, ground_issued_on, revision)
                values (gen_random_uuid(), 'Merge', date '2026-07-01', gen_random_uuid(), now(), '1/NQ', date '2026-06-16', 1) returning id)
            insert into units.unit_merger_units (merger_id, unit, part, extent, ends, is_founded, revision)
            select id, '{ask.Unit.Value}', 'Predecessor', 'Whole', true, false, 1 from merger returning merger_id
            """);
        return MatrixAsk.Call("POST", "/grant-transfers", new
        {
            merger, reason = "sáp nhập", decisions = new[] { new { grant, seen = 1, successors = Array.Empty<Guid>(), endsOld = false } },
        });
    }
}

/// <summary>Requests upon an account that holds the role of the case in the unit asked for.</summary>
internal abstract class UponAccount(
    string method, string tail, object? body, bool revision = false, bool isInvited = false, bool isDisabled = false) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/accounts/{{account}}{tail}";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var role = ask.Case is { } code ? MatrixRoles.Of(code) : Role.UnitReporter;
        var account = await bench.AccountAsync(role, MatrixRoles.UnitFor(role, ask.Unit));
        if (isInvited)
        {
            await bench.Sql<Guid>($"update access.accounts set state = 'Invited', password_hash = null where id = '{account.Value}' returning id");
        }

        if (isDisabled)
        {
            await bench.Sql<Guid>($"update access.accounts set state = 'Disabled' where id = '{account.Value}' returning id");
        }

        return MatrixAsk.Call(method, $"/accounts/{account.Value}{tail}", body, revision ? 1 : null);
    }
}

internal sealed class GetAccountRequest() : UponAccount("GET", "", null);

internal sealed class DescribeAccountRequest() : UponAccount("PUT", "", new { displayName = "Tên mới", post = "Chức danh mới" }, revision: true);

internal sealed class DisableAccountRequest() : UponAccount("POST", "/disable", new { reason = "nghỉ" }, revision: true);

internal sealed class EnableAccountRequest() : UponAccount("POST", "/enable", new { reason = "trở lại" }, revision: true, isDisabled: true);

internal sealed class IssueInvitationRequest() : UponAccount("POST", "/invitation", new { }, isInvited: true);

internal sealed class StartPasswordResetRequest() : UponAccount("POST", "/password-reset", new { reason = "quên" });

internal sealed class EndSessionsRequest() : UponAccount("POST", "/end-sessions", new { reason = "mất máy" });

internal sealed class ListPersonalTokensRequest() : UponAccount("GET", "/tokens", null);

internal sealed class RevokePersonalTokenRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/accounts/{account}/tokens/{token}/revoke";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var role = MatrixRoles.Of(ask.Case!);
        var account = await bench.AccountAsync(role, MatrixRoles.UnitFor(role, ask.Unit));
        var token = await (await bench.SignedIn(account)).IssuedToken();
        return MatrixAsk.Call("POST", $"/accounts/{account.Value}/tokens/{token.Id}/revoke", new { reason = "máy bị mất" });
    }
}
