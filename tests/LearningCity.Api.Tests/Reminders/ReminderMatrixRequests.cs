using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Reminders;

internal sealed class ListDeadlinesRequest() : CityRequest("GET /api/v1/deadlines", query: "?from=2026-10-01&to=2026-12-31");

internal sealed class ListDeadlineDaysRequest() : CityRequest("GET /api/v1/deadline-days", query: "?from=2026-10-01&to=2026-12-31");

internal sealed class GetTimelinessRequest() : CityRequest("GET /api/v1/timeliness");

internal sealed class ListUnitTimelinessRequest() : CityRequest("GET /api/v1/timeliness/units");

internal sealed class ListReminderPoliciesRequest() : CityRequest("GET /api/v1/reminder-policies");

internal sealed class SetReminderPolicyRequest() : CityRequest(
    "PUT /api/v1/reminder-policies/{kind}",
    new { isOn = true, from = "08:00:00", until = "18:00:00", steps = Array.Empty<object>(), texts = Array.Empty<object>() }, expected: 404, seen: 0);

internal sealed class GetReminderPreviewRequest() : CityRequest("GET /api/v1/reminder-preview", query: "?on=2026-10-05");

internal sealed class ListRemindersRequest() : CityRequest("GET /api/v1/reminders");

internal sealed class RemindMissingRequest() : CityRequest(
    "POST /api/v1/reminder-calls", new { kind = "report", subject = Guid.Empty, units = Array.Empty<Guid>(), text = "Mời gửi" }, expected: 422);

internal sealed class ListInboxRequest() : CityRequest("GET /api/v1/inbox");

internal sealed class MarkInboxReadRequest() : CityRequest("POST /api/v1/inbox/reading", new { messages = Array.Empty<Guid>() });

internal sealed class GetOwnReachRequest() : CityRequest("GET /api/v1/reach");

internal sealed class SetOwnReachRequest() : CityRequest(
    "PUT /api/v1/reach", new { mailAddress = (string?)null, phone = (string?)null, byMail = false, byGateway = false, digestAt = (string?)null }, expected: 412, seen: 7);

internal sealed class SendTestMailRequest() : CityRequest("POST /api/v1/reach/test-mails", expected: 409);

internal sealed class ListAddressesRequest() : CityRequest("GET /api/v1/reminder-addresses");

internal sealed class SetAddressesRequest() : CityRequest(
    "PUT /api/v1/reminder-addresses/{account}", new { mailAddress = (string?)null, phone = (string?)null }, expected: 404, seen: 0);

internal sealed class GetOwnCalendarFeedRequest() : CityRequest("GET /api/v1/me/calendar-feed");

internal sealed class IssueCalendarFeedRequest() : CityRequest("POST /api/v1/me/calendar-feed");

internal sealed class RevokeCalendarFeedRequest() : CityRequest("POST /api/v1/me/calendar-feed/revoke");
